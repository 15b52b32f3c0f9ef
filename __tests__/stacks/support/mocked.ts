/** A `terraform test` of a configuration with a provider that makes things up: applied, and held to what constructs promise. */
import type { CdktfConfiguration } from "./configurations";
import { PROMISES } from "./promises";

const withPassword = (name: string) => ({
  master_user_secret: [{ secret_arn: `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}` }],
});

/** What is not made up at random, since other resources are particular about it. */
const VALUES: Readonly<Record<string, (name: string) => object>> = {
  aws_redshiftserverless_workgroup: (name) => ({ endpoint: [{ address: `${name}.example.com`, port: 5439 }] }),
  aws_vpc_endpoint: (name) => ({ dns_entry: [{ dns_name: `${name}.example.com` }] }),
  aws_launch_template: (name) => ({ id: `lt-${Buffer.from(name).toString("hex")}` }),
  aws_db_instance: withPassword,
  aws_docdb_cluster: withPassword,
  aws_rds_cluster: withPassword,
};

/** The content of a .tftest.json. */
export function mockedTest(configuration: CdktfConfiguration): object {
  const text = JSON.stringify(configuration);
  const withArn = new Set([...text.matchAll(/\$\{(aws_\w+\.[\w-]+)\.arn\}/g)].map(([, address]) => address!));
  const overrides = addressesOf(configuration)
    .map(({ type, name, address }) => ({
      target: address,
      values: { ...(withArn.has(address) && { arn: `arn:aws:mock:eu-west-1:111122223333:${address}` }), ...VALUES[type]?.(name) },
    }))
    .filter(({ values }) => Object.keys(values).length > 0);
  return {
    mock_provider: { aws: [{ override_resource: overrides }] },
    run: [{ applied: { command: "apply", assert: promisesOf(configuration) } }],
  };
}

interface Assertion {
  readonly condition: string;
  readonly error_message: string;
}

export function promisesOf(configuration: CdktfConfiguration): readonly Assertion[] {
  const addresses = addressesOf(configuration);
  const all = (wanted: string, attribute = "") => addresses.filter(({ type }) => type === wanted).map(({ address }) => address + attribute);
  const literalKeys = new Set(JSON.stringify(configuration).match(/arn:aws:kms:[\w-]+:\d+:key\/[\w-]+/g));
  const lists: Readonly<Record<string, readonly string[]>> = {
    GROUPS: all("aws_security_group", ".id"),
    KEYS: [...all("aws_kms_key", ".arn"), ...[...literalKeys].map((arn) => JSON.stringify(arn))],
    BLOCKS: all("aws_s3_bucket_public_access_block"),
  };
  return addresses.flatMap(({ type, address }) =>
    (PROMISES[type] ?? []).map((promise) => ({
      condition: `\${${promise.replaceAll(/\bself\b/g, address).replaceAll(/\b(?:GROUPS|KEYS|BLOCKS)\b/g, (name) => `[${lists[name]!.join(", ")}]`)}}`,
      error_message: `${address}: ${promise.replaceAll("${", "$${")}`,
    })),
  );
}

function addressesOf({ resource }: CdktfConfiguration) {
  return Object.entries(resource).flatMap(([type, blocks]) =>
    Object.keys(blocks).map((name) => ({ type, name, address: `${type}.${name}` })),
  );
}

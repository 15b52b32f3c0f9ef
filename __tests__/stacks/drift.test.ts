/** What somebody changes past Terraform, in an emulator of AWS, and what `guardrails compare --drift` says of what real Terraform sees of it. */
import { inScratchFolder, run, write } from "../policies/cli/run-cli";
import type { Comparison } from "../../policies/engine/compare";
import type { CdktfConfiguration } from "./support/configurations";
import { emulatorCommand, startEmulator } from "./support/emulator";
import { findTerraform } from "./support/terraform";

const group = (name: string, more: object = {}) => ({ name, description: name, vpc_id: "${aws_vpc.v.id}", ...more });
const rule = { description: "https", protocol: "tcp", from_port: 443, to_port: 443, cidr_blocks: ["10.0.0.0/16"] };
const nothing = { ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], self: false };
const configuration = {
  terraform: { required_providers: { aws: { source: "hashicorp/aws", version: "5.100.0" } } },
  provider: { aws: [{ region: "eu-west-1" }] },
  resource: {
    aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
    aws_subnet: {
      a: { count: 2, vpc_id: "${aws_vpc.v.id}", cidr_block: "${cidrsubnet(aws_vpc.v.cidr_block, 8, count.index)}" },
    },
    aws_network_acl: {
      n: {
        vpc_id: "${aws_vpc.v.id}",
        subnet_ids: "${aws_subnet.a[*].id}",
        ingress: [{ action: "allow", rule_no: 100, protocol: "tcp", from_port: 443, to_port: 443, cidr_block: "10.0.0.0/16" }].map(
          (one) => ({
            ...one,
            ...{ icmp_code: null, icmp_type: null, ipv6_cidr_block: null },
          }),
        ),
      },
    },
    aws_security_group: { inline: group("inline", { ingress: [{ ...rule, ...nothing }] }), beside: group("beside") },
    aws_security_group_rule: { r: { type: "ingress", security_group_id: "${aws_security_group.beside.id}", ...rule } },
    aws_s3_bucket: { b: { bucket: "guardrails-drift" } },
    aws_s3_bucket_public_access_block: {
      b: {
        bucket: "${aws_s3_bucket.b.id}",
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
    },
  },
} as unknown as CdktfConfiguration;

/** What can be compared with what is running: the code, and a plan with what it found itself. */
const PAIRS = [
  ["code", "plan.json"],
  ["code", "refresh.json"],
  ["code", "state.json"],
  ["plan.json", "plan.json"],
  ["refresh.json", "refresh.json"],
] as const;

const LOOSENED = [
  "ec2-no-open-ingress aws_security_group.beside",
  "ec2-no-open-ingress aws_security_group.inline",
  "s3-require-public-access-block aws_s3_bucket_public_access_block.b",
  "s3-require-public-access-block aws_s3_bucket_public_access_block.b",
];

/** The API as a console uses it; the emulator checks no signature, but takes the region out of it. */
async function call(endpoint: string, service: string, path: string, request: RequestInit): Promise<void> {
  const scope = ["test", "20260101", "eu-west-1", service, "aws4_request"].join("/");
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  const response = await fetch(`${endpoint}${path}`, { ...request, headers: { ...request.headers, authorization, connection: "close" } });
  if (!response.ok) throw new Error(`${service}: ${response.status} ${await response.text()}`);
}

async function loosen(endpoint: string, plan: string): Promise<void> {
  const ids = [...plan.matchAll(/"id":"(sg-[0-9a-f]+)"/g)].map(([, id]) => id!);
  for (const id of new Set(ids)) {
    const rule = { IpProtocol: "tcp", FromPort: "22", ToPort: "22", "IpRanges.1.CidrIp": "0.0.0.0/0" };
    const permission = Object.fromEntries(Object.entries(rule).map(([name, value]) => [`IpPermissions.1.${name}`, value]));
    const query = new URLSearchParams({ Action: "AuthorizeSecurityGroupIngress", Version: "2016-11-15", GroupId: id, ...permission });
    await call(endpoint, "ec2", "/", { method: "POST", body: query });
  }
  const flags = { BlockPublicAcls: false, IgnorePublicAcls: true, BlockPublicPolicy: false, RestrictPublicBuckets: true };
  const xml = Object.entries(flags).map(([name, value]) => `<${name}>${value}</${name}>`);
  const body = `<PublicAccessBlockConfiguration>${xml.join("")}</PublicAccessBlockConfiguration>`;
  await call(endpoint, "s3", "/guardrails-drift?publicAccessBlock", { method: "PUT", body });
}

const terraform = findTerraform();
const command = emulatorCommand();
if (typeof terraform === "string" || command === undefined) {
  const missing = typeof terraform === "string" ? terraform : "MOTO_SERVER names no emulator";
  if (typeof terraform !== "string") terraform.end();
  process.stderr.write(`Skipped: drift as real Terraform sees it, since ${missing}.\n`);
  test.skip("drift as real Terraform sees it", () => undefined);
} else {
  inScratchFolder();
  afterAll(() => terraform.end());

  const compared = async (base: string, head: string) => {
    const { code, stdout, stderr } = await run(["compare", "--drift", base, head, "--format", "json", "--fail-on", "loosened"]);
    if (stderr !== "") throw new Error(stderr);
    const { added, changed, widened, unmanaged } = JSON.parse(stdout) as Comparison;
    const holes = added.filter(({ enforcement }) => enforcement === "refuse").map(({ policyId, address }) => `${policyId} ${address}`);
    return { code, holes: holes.sort(), widened: widened.map(({ address, text }) => `${address} ${text}`).sort(), changed, unmanaged };
  };

  test("is nothing where nobody changed anything, and all that was loosened where somebody did", async () => {
    const emulator = await startEmulator(command);
    try {
      const applied = await terraform.apply("drift", configuration, emulator.endpoint);
      expect(applied.problems).toBe("");
      write({ "code/main.tf.json": JSON.stringify(configuration), "plan.json": applied.plan });
      const quiet = { code: 0, holes: [], widened: [], changed: [], unmanaged: [] };
      for (const base of ["code", "plan.json"]) expect([base, await compared(base, "plan.json")]).toEqual([base, quiet]);

      await loosen(emulator.endpoint, applied.plan);
      const { plan, refreshOnly, state } = await applied.shown();
      write({ "plan.json": plan, "refresh.json": refreshOnly, "state.json": state });
      const open = "tcp/22 from 0.0.0.0/0";
      for (const [base, head] of PAIRS)
        expect([base, head, await compared(base, head)]).toEqual([
          base,
          head,
          {
            ...quiet,
            code: 1,
            holes: LOOSENED,
            widened: [`aws_security_group.beside ${open}, nobody before`, `aws_security_group.inline ${open}, nobody before`],
          },
        ]);
    } finally {
      await emulator.stop();
    }
  }, 300_000);
}

/** What the examples take to exist already, such as a role or a network: in an emulator, something has to stand for it. */
import type { CdktfConfiguration } from "./configurations";

interface Existing {
  /** How examples name it, in the JSON of their configuration. */
  readonly text: string;
  /** What takes the place of the name. */
  readonly reference: string;
  readonly type: string;
  readonly block: object;
}

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } }],
});
const role = (name: string): Existing => ({
  text: `"role":"${name}"`,
  reference: `"role":"\${aws_iam_role.${name}.name}"`,
  type: `aws_iam_role.${name}`,
  block: { name, assume_role_policy: TRUST },
});
const byId = (text: string, type: string, block: object, attribute = "id"): Existing => ({
  text,
  reference: `\${${type}.${attribute}}`,
  type,
  block,
});

const EXISTING: readonly Existing[] = [
  ...["existing", "developers", "analysts"].map(role),
  byId("vpc-0123456789abcdef0", "aws_vpc.existing", { cidr_block: "10.9.0.0/16" }),
  ...[0, 1].map((index) =>
    byId(`subnet-0123456789abcdef${index}`, `aws_subnet.existing-${index}`, {
      vpc_id: "${aws_vpc.existing.id}",
      cidr_block: `10.9.${index}.0/24`,
      availability_zone: `eu-west-1${"ab"[index]}`,
    }),
  ),
  byId("arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000", "aws_kms_key.existing", {}, "arn"),
  byId("o-exampleorgid", "aws_organizations_organization.existing", {
    enabled_policy_types: ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"],
  }),
  byId("ou-abcd-12345678", "aws_organizations_organizational_unit.existing", {
    name: "development",
    parent_id: "${aws_organizations_organization.existing.roots[0].id}",
  }),
  byId("444455556666", "aws_organizations_account.existing", {
    name: "development",
    email: "development@example.com",
    depends_on: ["aws_organizations_organization.existing"],
  }),
];

/** What needs an organization without naming it. */
const OF_ORGANIZATION = "aws_organizations_policy";

/** The configuration together with what it takes to exist. */
export function withExisting(configuration: CdktfConfiguration): CdktfConfiguration {
  const text = JSON.stringify(configuration);
  const used = EXISTING.filter((existing) => text.includes(existing.text));
  const changed = JSON.parse(used.reduce((all, { text, reference }) => all.replaceAll(text, reference), text)) as CdktfConfiguration;
  const resource: Record<string, Record<string, Record<string, unknown>>> = { ...changed.resource };
  for (const { type: address, block } of used) {
    const [type, name] = address.split(".") as [string, string];
    resource[type] = { ...resource[type], [name]: { ...block } };
  }
  const organization = ["aws_organizations_organization.existing"];
  for (const block of Object.values(resource[OF_ORGANIZATION] ?? {})) Object.assign(block, { depends_on: organization });
  return { ...changed, resource };
}

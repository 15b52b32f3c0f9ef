import policy from "../../../../policies/rules/organizations/organizations-no-open-declaration";
import { testPolicy } from "../../../../policies/testing";

const declared = (attributes: string, type = "DECLARATIVE_POLICY_EC2") => ({
  "main.tf": `variable "unset" {}\nresource "aws_organizations_policy" "a" {\n  type    = "${type}"\n  content = ${attributes}\n}`,
});
const ec2 = (path: string, value: string) =>
  `jsonencode({ ec2_attributes = ${path.split(".").reduceRight((inner, name) => `{ ${name} = ${inner} }`, `{ "@@assign" = "${value}" }`)} })`;
const SETTINGS = {
  "vpc_block_public_access.internet_gateway_block.mode": ["off", "block_bidirectional"],
  "vpc_block_public_access.internet_gateway_block.exclusions_allowed": ["enabled", "disabled"],
  "image_block_public_access.state": ["unblocked", "block_new_sharing"],
  "snapshot_block_public_access.state": ["unblocked", "block_all_sharing"],
  "instance_metadata_defaults.http_tokens": ["optional", "required"],
  "serial_console_access.status": ["enabled", "disabled"],
} as const;

testPolicy(policy, {
  accept: [
    ...Object.entries(SETTINGS).map(([path, [, closed]]) => ({ name: `${path} = ${closed}`, files: declared(ec2(path, closed)) })),
    { name: "nothing declared", files: declared("jsonencode({ ec2_attributes = {} })") },
    { name: "a policy of another type", files: declared("var.unset", "TAG_POLICY") },
  ],
  reject: [
    ...Object.entries(SETTINGS).map(([path, [open]]) => ({
      name: `${path} = ${open}`,
      files: declared(ec2(path, open)),
      findings: [{ messageId: "open", address: "aws_organizations_policy.a", attribute: "content", line: 4 }],
    })),
    { name: "a variable", files: declared("var.unset"), findings: [{ messageId: "unknown", attribute: "content" }] },
  ],
});

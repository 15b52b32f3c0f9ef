import policy from "../../../../policies/rules/vpc/vpc-no-public-access-exclusion";
import { testPolicy } from "../../../../policies/testing";

const exclusion = (mode: string) => ({
  "main.tf": `variable "v" {}\nresource "aws_vpc_block_public_access_exclusion" "e" {\n  internet_gateway_exclusion_mode = ${mode}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "the way out alone", files: exclusion(`"allow-egress"`) },
    {
      name: "the way in blocked",
      files: { "main.tf": `resource "aws_vpc_block_public_access_options" "o" {\n  internet_gateway_block_mode = "block-ingress"\n}` },
    },
  ],
  reject: [
    { name: "both ways excluded", files: exclusion(`"allow-bidirectional"`), findings: [{ messageId: "excluded", line: 3 }] },
    { name: "an exclusion that is not known", files: exclusion("var.v"), findings: [{ messageId: "excluded" }] },
    {
      name: "a mode that is not known",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_vpc_block_public_access_options" "o" {\n  internet_gateway_block_mode = var.v\n}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

import policy from "../../../../policies/rules/vpc/vpc-require-closed-default-group";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "a network that is only looked up", files: { "main.tf": `data "aws_vpc" "v" {}` } }],
  reject: [
    {
      name: "the other of two networks",
      files: {
        "main.tf": `resource "aws_vpc" "v" {}\nresource "aws_vpc" "w" {}\nresource "aws_default_security_group" "d" {\n  vpc_id = aws_vpc.v.id\n}`,
      },
      findings: [{ messageId: "open", address: "aws_vpc.w", line: 2 }],
    },
  ],
});

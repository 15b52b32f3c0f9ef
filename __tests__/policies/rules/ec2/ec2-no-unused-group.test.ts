import policy from "../../../../policies/rules/ec2/ec2-no-unused-group";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a use by a type that no fact knows",
      files: {
        "main.tf": `resource "aws_security_group" "g" {}\nresource "aws_glue_dev_endpoint" "e" {\n  security_group_ids = [aws_security_group.g.id]\n}`,
      },
    },
    {
      name: "an output that carries it away",
      files: { "main.tf": `resource "aws_security_group" "g" {}\noutput "g" {\n  value = aws_security_group.g.id\n}` },
    },
  ],
  reject: [
    {
      name: "a rule is no use",
      files: {
        "main.tf": `resource "aws_security_group" "g" {}\nresource "aws_security_group_rule" "r" {\n  security_group_id = aws_security_group.g.id\n}`,
      },
      findings: [{ messageId: "unused", severity: "low", address: "aws_security_group.g", line: 1 }],
    },
  ],
});

import policy from "../../../../policies/rules/ec2/ec2-no-key-pair";
import { testPolicy } from "../../../../policies/testing";

const host = (type: string, value: string) => ({
  "main.tf": `variable "unset" {}\nresource "aws_key_pair" "k" {}\nresource "${type}" "a" {\n  key_name = ${value}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "left out", files: { "main.tf": `resource "aws_instance" "a" {}` } },
    { name: "null", files: host("aws_instance", "null") },
    { name: "an empty text", files: host("aws_launch_template", `""`) },
  ],
  reject: [
    ...["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"].map((type) => ({
      name: `a key pair of a ${type}`,
      files: host(type, `"team"`),
      findings: [{ messageId: "pair", address: `${type}.a`, attribute: "key_name", line: 4 }],
    })),
    {
      name: "a key pair of the same configuration",
      files: host("aws_instance", "aws_key_pair.k.key_name"),
      findings: [{ messageId: "pair" }],
    },
    { name: "a variable", files: host("aws_instance", "var.unset"), findings: [{ messageId: "unknown" }] },
    { name: "a pair under a condition", files: host("aws_instance", `var.unset ? "team" : null`), findings: [{ messageId: "unknown" }] },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_instance.a", { key_name: "team" }),
      findings: [{ messageId: "pair" }],
    },
  ],
});

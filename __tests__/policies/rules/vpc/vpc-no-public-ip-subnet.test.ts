import policy from "../../../../policies/rules/vpc/vpc-no-public-ip-subnet";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "left out", files: { "main.tf": `resource "aws_subnet" "a" {}` } }],
  reject: [
    {
      name: "the string true in JSON",
      files: { "main.tf.json": `{"resource":{"aws_subnet":{"a":{"map_public_ip_on_launch":"true"}}}}` },
      findings: [{ messageId: "public", address: "aws_subnet.a", attribute: "map_public_ip_on_launch" }],
    },
    {
      name: "a default subnet that is not told otherwise",
      files: { "main.tf": `resource "aws_default_subnet" "a" {}` },
      findings: [{ messageId: "public" }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_subnet" "a" {\n  map_public_ip_on_launch = var.v\n}` },
      findings: [{ messageId: "unknown", line: 3 }],
    },
  ],
});

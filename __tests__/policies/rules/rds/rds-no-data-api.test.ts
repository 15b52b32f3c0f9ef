import policy from "../../../../policies/rules/rds/rds-no-data-api";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "left out", files: { "main.tf": `resource "aws_rds_cluster" "a" {}` } }],
  reject: [
    {
      name: "the string true in JSON",
      files: { "main.tf.json": `{"resource":{"aws_rds_cluster":{"a":{"enable_http_endpoint":"true"}}}}` },
      findings: [{ messageId: "open", address: "aws_rds_cluster.a" }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_rds_cluster" "a" {\n  enable_http_endpoint = var.v\n}` },
      findings: [{ messageId: "unknown", line: 3 }],
    },
  ],
});

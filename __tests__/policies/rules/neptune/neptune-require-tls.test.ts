import policy from "../../../../policies/rules/neptune/neptune-require-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_neptune_cluster_parameter_group" "a" {
  family = "neptune1.3"
}`,
      },
    },
  ],
  reject: [
    {
      name: "off",
      files: {
        "main.tf": `variable "v" {}
resource "aws_neptune_parameter_group" "a" {
  family = "neptune1.3"
  parameter {
    name  = "neptune_enforce_ssl"
    value = 0
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});

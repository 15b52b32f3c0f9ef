import policy from "../../../../policies/rules/vpc/vpc-require-endpoint-acceptance";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "the string true in JSON",
      files: { "main.tf.json": `{"resource":{"aws_vpc_endpoint_service":{"s":{"acceptance_required":"true"}}}}` },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_vpc_endpoint_service" "s" {}` },
      findings: [{ messageId: "missing", severity: "medium", address: "aws_vpc_endpoint_service.s", attribute: "acceptance_required" }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_vpc_endpoint_service" "s" {\n  acceptance_required = var.v\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

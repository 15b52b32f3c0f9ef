import policy from "../../../../policies/rules/vpc/vpc-no-open-endpoint-service";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "nobody yet", files: { "main.tf": `resource "aws_vpc_endpoint_service" "s" {\n  acceptance_required = true\n}` } },
    {
      name: "a role of this configuration",
      files: {
        "main.tf": `resource "aws_iam_role" "r" {}\nresource "aws_vpc_endpoint_service_allowed_principal" "p" {\n  principal_arn = aws_iam_role.r.arn\n}`,
      },
    },
  ],
  reject: [
    {
      name: "a principal of its own",
      files: { "main.tf": `resource "aws_vpc_endpoint_service_allowed_principal" "p" {\n  principal_arn = "*"\n}` },
      findings: [{ messageId: "everyone", address: "aws_vpc_endpoint_service_allowed_principal.p", line: 2 }],
    },
    {
      name: "principals that are not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_vpc_endpoint_service" "s" {\n  allowed_principals = var.v\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

import policy from "../../../../policies/rules/transfer/transfer-no-public-server";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "an endpoint of the network",
      files: { "main.tf": `resource "aws_transfer_server" "a" {\n  endpoint_type = "VPC_ENDPOINT"\n}` },
    },
  ],
  reject: [
    {
      name: "Elastic IPs on an endpoint of the network",
      files: {
        "main.tf": `resource "aws_eip" "e" {}\nresource "aws_transfer_server" "a" {\n  endpoint_type = "VPC"\n  endpoint_details {\n    address_allocation_ids = [aws_eip.e.id]\n  }\n}`,
      },
      findings: [{ messageId: "public", attribute: "endpoint_details[0].address_allocation_ids" }],
    },
    {
      name: "left out: the default is public",
      files: { "main.tf": `resource "aws_transfer_server" "a" {}` },
      findings: [{ messageId: "publicByDefault", attribute: "endpoint_type" }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_transfer_server" "a" {\n  endpoint_type = var.v\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

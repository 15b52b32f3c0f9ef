import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "transfer-no-public-server",
  title: "Disallow file transfer servers with a public endpoint",
  types: ["aws_transfer_server"],
  remediation: "Set endpoint_type to VPC and give endpoint_details with subnets and security groups.",
  references: ["https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_transfer_server" "orders" {
  endpoint_type = "PUBLIC"
}`,
    good: `resource "aws_transfer_server" "orders" {
  endpoint_type = "VPC"
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "vpc-no-transit-auto-accept",
  title: "Disallow transit gateways that take in any network that asks",
  topic: "network",
  severity: "high",
  description:
    "A shared transit gateway that accepts attachments by itself connects networks of other accounts to yours, and nobody is asked.",
  remediation: "Set auto_accept_shared_attachments to disable.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23",
  ],
  controls: { fsbp: ["EC2.23"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED",
  problem: "takes in any network that asks",
  settings: [{ types: ["aws_ec2_transit_gateway"], path: "auto_accept_shared_attachments", wanted: ["disable"], leftOut: "right" }],
  examples: {
    bad: `resource "aws_ec2_transit_gateway" "orders" {
  auto_accept_shared_attachments = "enable"
}`,
    good: `resource "aws_ec2_transit_gateway" "orders" {
  auto_accept_shared_attachments = "disable"
}`,
  },
});

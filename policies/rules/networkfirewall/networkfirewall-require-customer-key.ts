import { customerKeyPolicy } from "../shared/customer-key-policy";

const TYPES = ["aws_networkfirewall_firewall", "aws_networkfirewall_firewall_policy", "aws_networkfirewall_rule_group"];

export default customerKeyPolicy({
  id: "networkfirewall-require-customer-key",
  title: "Require network firewalls to be encrypted with a KMS key of your own",
  topic: "network",
  references: ["https://docs.aws.amazon.com/network-firewall/latest/developerguide/kms-encryption-at-rest.html"],
  switches: [{ types: TYPES, path: "encryption_configuration.type", wanted: ["CUSTOMER_KMS"] }],
  keys: [{ types: TYPES, path: "encryption_configuration.key_id" }],
  examples: {
    bad: `resource "aws_networkfirewall_firewall" "egress" {}`,
    good: `resource "aws_networkfirewall_firewall" "egress" {
  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:eu-west-1:111122223333:key/firewall"
  }
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "transfer-require-modern-ciphers",
  title: "Require file transfer servers to refuse what is out of date in SSH and TLS",
  topic: "encryption-in-transit",
  severity: "low",
  description:
    "The security policies of 2018 and 2020 take algorithms that AWS has since dropped from them, and the first is what the provider chooses where none is named.",
  remediation: "Set security_policy_name to one of 2022 or later.",
  references: [
    "https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/transfer_server",
  ],
  controls: { nist80053: ["SC-8", "SC-13"] },
  problem: "takes ciphers that are out of date",
  settings: [{ types: ["aws_transfer_server"], path: "security_policy_name", wanted: /-20(?:2[2-9]|[3-9]\d)-\d\d$/ }],
  examples: {
    bad: `resource "aws_transfer_server" "orders" {
  security_policy_name = "TransferSecurityPolicy-2018-11"
}`,
    good: `resource "aws_transfer_server" "orders" {
  security_policy_name = "TransferSecurityPolicy-2024-01"
}`,
  },
});

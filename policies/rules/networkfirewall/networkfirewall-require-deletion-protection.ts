import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "networkfirewall-require-deletion-protection",
  title: "Require network firewalls to be protected from deletion",
  topic: "network",
  severity: "low",
  description:
    "A firewall that may be deleted is one mistaken destroy, or one stolen credential, away from a network that lets everything out.",
  remediation: "Set delete_protection to true, or build the firewall with EgressInspection.",
  references: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-settings.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-9",
  ],
  controls: { fsbp: ["NetworkFirewall.9"], nist80053: ["CM-2"] },
  awsConfigRule: "NETFW_DELETION_PROTECTION_ENABLED",
  problem: "can be deleted by a single call",
  settings: [{ types: ["aws_networkfirewall_firewall"], path: "delete_protection", wanted: true }],
  examples: {
    bad: `resource "aws_networkfirewall_firewall" "egress" {}`,
    good: `resource "aws_networkfirewall_firewall" "egress" {
  delete_protection = true
}`,
  },
});

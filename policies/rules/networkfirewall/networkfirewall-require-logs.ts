import { definePolicy } from "../../engine/policy";
import { attachedOwners } from "../../facts/owners";

export default definePolicy({
  id: "networkfirewall-require-logs",
  title: "Require network firewalls to log",
  topic: "audit-logging",
  severity: "medium",
  description: "A firewall that logs nothing drops in silence: nobody learns what tried to get out, or that it tried.",
  remediation: "Add aws_networkfirewall_logging_configuration for the firewall, or build it with EgressInspection.",
  references: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-2",
  ],
  controls: { fsbp: ["NetworkFirewall.2"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "NETFW_LOGGING_ENABLED",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_networkfirewall_firewall" "egress" {}`,
    good: `resource "aws_networkfirewall_firewall" "egress" {}

resource "aws_networkfirewall_logging_configuration" "egress" {
  firewall_arn = aws_networkfirewall_firewall.egress.arn
  logging_configuration {
    log_destination_config {
      log_type             = "ALERT"
      log_destination_type = "CloudWatchLogs"
      log_destination      = { logGroup = "egress" }
    }
  }
}`,
  },
  messages: { unlogged: "{address} logs neither what it drops nor what it lets through." },
  check({ facts, report }) {
    const firewalls = facts.resources("aws_networkfirewall_firewall");
    const logged = attachedOwners(firewalls, "arn", facts.resources("aws_networkfirewall_logging_configuration"), "firewall_arn");
    for (const at of firewalls) if (!logged.has(at)) report("unlogged", { at });
  },
});

import { definePolicy } from "../../engine/policy";
import { byTarget } from "../../facts/targets";

const NETWORKS = ["aws_vpc", "aws_default_vpc", "data.aws_vpc"] as const;

export default definePolicy({
  id: "route53-require-query-logs",
  title: "Require networks with a DNS firewall to log what is looked up",
  topic: "audit-logging",
  severity: "low",
  description:
    "A firewall that blocks in silence stops a piece of data on its way out, and nobody learns that somebody tried. The log of questions tells which host asked for what.",
  remediation: "Add aws_route53_resolver_query_log_config_association for the network, or use EgressFirewall.",
  references: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/firewall-resolver-query-logs-configuring.html",
  ],
  controls: { nist80053: ["AU-12", "SI-4"] },
  onUnknown: "accept",
  misses: ["Networks without a DNS firewall, and those that are named by an id."],
  examples: {
    bad: `resource "aws_vpc" "main" {}

resource "aws_route53_resolver_firewall_rule_group_association" "main" {
  vpc_id = aws_vpc.main.id
}`,
    good: `resource "aws_vpc" "main" {}

resource "aws_route53_resolver_firewall_rule_group_association" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route53_resolver_query_log_config_association" "main" {
  resource_id = aws_vpc.main.id
}`,
  },
  messages: { unlogged: "{address} filters what {network} looks up, and logs none of it." },
  check({ facts, report }) {
    const logged = byTarget(facts.resources("aws_route53_resolver_query_log_config_association"), "resource_id", ...NETWORKS);
    const filtered = byTarget(facts.resources("aws_route53_resolver_firewall_rule_group_association"), "vpc_id", ...NETWORKS);
    for (const [network, associations] of filtered)
      if (!logged.has(network)) for (const at of associations) report("unlogged", { at, network: network.address });
  },
});

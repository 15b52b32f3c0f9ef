import { definePolicy } from "../../engine/policy";
import { byTarget } from "../../facts/targets";

export default definePolicy({
  id: "route53-require-zone-logs",
  title: "Require public zones to log who looks up what",
  topic: "audit-logging",
  severity: "low",
  description: "The log shows which names strangers try, and data that leaves inside of names.",
  remediation: "Add an aws_route53_query_log for the zone.",
  references: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/route53-controls.html#route53-2",
  ],
  controls: { fsbp: ["Route53.2"], nist80053: ["AU-2", "AU-12"] },
  misses: ["Zones whose networks are not known before apply."],
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_route53_zone" "orders" {
  name = "orders.example.com"
}`,
    good: `resource "aws_route53_zone" "orders" {
  name = "orders.example.com"
}

resource "aws_route53_query_log" "orders" {
  zone_id                  = aws_route53_zone.orders.zone_id
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.orders.arn
}`,
  },
  messages: { unlogged: "{address} is a public zone that logs nothing that is looked up." },
  check({ facts, report }) {
    const logged = byTarget(facts.resources("aws_route53_query_log"), "zone_id", "aws_route53_zone");
    for (const zone of facts.resources("aws_route53_zone")) {
      // A zone with a network is private; its lookups are logged by the resolver of that network.
      const network = zone.at("vpc");
      const isPublic = network.items().length === 0 && !network.isUnknown;
      if (isPublic && !logged.has(zone)) report("unlogged", { at: zone });
    }
  },
});

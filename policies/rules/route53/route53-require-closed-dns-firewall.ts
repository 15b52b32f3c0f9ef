import { definePolicy } from "../../engine/policy";
import { allowListsWithoutRest } from "../../facts/dns-firewalls";

export default definePolicy({
  id: "route53-require-closed-dns-firewall",
  title: "Require DNS firewalls to fail closed, and to block what they do not allow",
  topic: "network",
  severity: "medium",
  description:
    "Data leaves through DNS too, a piece in each name that is looked up. A firewall that answers when it cannot decide, or that lists what is allowed and blocks nothing, lets all of it go.",
  remediation:
    'Set firewall_fail_open to DISABLED, and add a rule that blocks the domain list ["*"] after the rules that allow, or use EgressFirewall.',
  references: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-actions.html",
  ],
  controls: { nist80053: ["SC-7"] },
  misses: ["The order of rules within a group, and groups of other configurations."],
  examples: {
    bad: `resource "aws_route53_resolver_firewall_config" "main" {
  resource_id        = "vpc-0123456789abcdef0"
  firewall_fail_open = "ENABLED"
}`,
    good: `resource "aws_route53_resolver_firewall_config" "main" {
  resource_id        = "vpc-0123456789abcdef0"
  firewall_fail_open = "DISABLED"
}`,
  },
  messages: {
    failsOpen: "{address} answers every question while the firewall cannot: {attribute} is {value}.",
    unknown: "{address} cannot be proved to fail closed: {attribute} is {value}, which is not known before apply.",
    allowsRest: "{address} allows some names and blocks none of the others.",
  },
  check({ facts, report }) {
    for (const config of facts.resources("aws_route53_resolver_firewall_config")) {
      const at = config.at("firewall_fail_open");
      // "By default, fail open is disabled, which means the feature fails closed" (first reference).
      if (at.isAbsent || at.string === "DISABLED") continue;
      report(at.isUnknown ? "unknown" : "failsOpen", { at, attribute: at.name, value: at.text });
    }
    for (const { group, allows } of allowListsWithoutRest(facts))
      report("allowsRest", { at: group, related: allows.map((at) => ({ at, message: "allows" })) });
  },
});

import { definePolicy } from "../../engine/policy";
import { groupsBehindTls } from "../../facts/listeners";
import { GROUP_TYPES } from "../../facts/network/load-balancers";

export default definePolicy({
  id: "elb-require-encrypted-targets",
  title: "Require targets to be reached by HTTPS, or from an HTTPS listener",
  topic: "encryption-in-transit",
  severity: "low",
  description: "A target group for HTTP that no HTTPS listener forwards to serves requests that are encrypted nowhere on their way.",
  remediation: 'Set protocol to "HTTPS", or forward to the group from a listener with HTTPS.',
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-routing-configuration",
  ],
  controls: { nist80053: ["SC-8"] },
  misses: ["Groups that listeners of another configuration forward to."],
  examples: {
    bad: `resource "aws_lb_target_group" "web" {
  port     = 80
  protocol = "HTTP"
}`,
    good: `resource "aws_lb_target_group" "web" {
  port     = 443
  protocol = "HTTPS"
}`,
  },
  messages: {
    plain: "{address} is reached by HTTP, and no HTTPS listener forwards to it: {attribute} is {value}.",
  },
  check({ facts, report }) {
    for (const group of facts.resources(...GROUP_TYPES)) {
      const at = group.at("protocol");
      if (at.string === "HTTP" && !groupsBehindTls(facts).has(group)) report("plain", { at, attribute: at.name, value: at.text });
    }
  },
});

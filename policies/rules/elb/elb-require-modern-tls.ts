import { definePolicy } from "../../engine/policy";
import type { Attribute } from "../../terraform/model/attribute";
import { faults, type Setting } from "../shared/setting";

/** Names of the predefined policies that begin at TLS 1.2 say so: "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-FS-1-2-Res-2020-10". */
const MODERN = /-1-[23](-|$)/;
const OLD_PROTOCOL = /^Protocol-(SSLv[23]|TLSv1(\.1)?)$/i;

/** "Required if `protocol` is `HTTPS` or `TLS`. Default is `ELBSecurityPolicy-2016-08`" (documentation of aws_lb_listener). */
const LISTENER: Setting = {
  types: ["aws_lb_listener", "aws_alb_listener"],
  path: "ssl_policy",
  wanted: MODERN,
  when: (listener) => ["HTTPS", "TLS"].includes(listener.at("protocol").string ?? ""),
};

/** Whether an attribute of a policy of a classic load balancer lets older versions in. */
function isOld(attribute: Attribute): boolean {
  const name = attribute.get("name").string ?? "";
  const value = attribute.get("value");
  if (OLD_PROTOCOL.test(name)) return !value.isFalse;
  return name === "Reference-Security-Policy" && !MODERN.test(value.string ?? "");
}

export default definePolicy({
  id: "elb-require-modern-tls",
  title: "Require load balancers to speak TLS 1.2 or later",
  topic: "encryption-in-transit",
  severity: "medium",
  description:
    "SSL, TLS 1.0 and 1.1 have known weaknesses; who can stand between client and load balancer may read along. The policy that AWS takes where none is named still admits TLS 1.0.",
  remediation:
    'Set ssl_policy to "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", or the policy of a classic load balancer to "ELBSecurityPolicy-TLS-1-2-2017-01".',
  references: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17",
  ],
  controls: { fsbp: ["ELB.8", "ELB.17"], nist80053: ["SC-8"] },
  examples: {
    bad: `resource "aws_lb_listener" "web" {
  protocol = "HTTPS"
}`,
    good: `resource "aws_lb_listener" "web" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
}`,
  },
  messages: {
    old: "{address} speaks TLS older than 1.2: {attribute} is {value}.",
    unknown: "{address} cannot be proved to speak TLS 1.2 or later: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { at, name: attribute, fault } of faults(facts, [LISTENER]))
      report(fault === "unknown" ? "unknown" : "old", { at, attribute, value: at.text });
    for (const policy of facts.resources("aws_load_balancer_policy")) {
      if (policy.at("policy_type_name").string !== "SSLNegotiationPolicyType") continue;
      for (const attribute of policy.at("policy_attribute").items()) {
        const at = attribute.get("value");
        if (isOld(attribute)) report(at.isUnknown ? "unknown" : "old", { at, attribute: at.name, value: at.text });
      }
    }
  },
});

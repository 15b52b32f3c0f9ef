import policy from "../../../../policies/rules/route53/route53-require-closed-dns-firewall";
import { testPolicy } from "../../../../policies/testing";

const config = (value: string) => ({
  "main.tf": `variable "unset" {}\nresource "aws_route53_resolver_firewall_config" "a" {\n  ${value && `firewall_fail_open = ${value}`}\n}`,
});
const group = (...rules: readonly (readonly [action: string, domains: string])[]) => ({
  "main.tf": `variable "unset" {}\nresource "aws_route53_resolver_firewall_rule_group" "g" {}\n${rules
    .map(
      ([action, domains], index) => `resource "aws_route53_resolver_firewall_domain_list" "l${index}" {
  domains = ${domains}
}
resource "aws_route53_resolver_firewall_rule" "r${index}" {
  action                  = ${action}
  firewall_rule_group_id  = aws_route53_resolver_firewall_rule_group.g.id
  firewall_domain_list_id = aws_route53_resolver_firewall_domain_list.l${index}.id
}`,
    )
    .join("\n")}`,
});
const some = [`"ALLOW"`, `["*.amazonaws.com."]`] as const;

testPolicy(policy, {
  accept: [
    { name: "left out", files: config("") },
    { name: "DISABLED", files: config(`"DISABLED"`) },
    { name: "the rest is blocked", files: group(some, [`"BLOCK"`, `["*"]`]) },
    { name: "a list of what is bad only", files: group([`"BLOCK"`, `["bad.example."]`]) },
    { name: "a list of the rest that is not known", files: group(some, [`"BLOCK"`, "var.unset"]) },
  ],
  reject: [
    {
      name: "ENABLED",
      files: config(`"ENABLED"`),
      findings: [{ messageId: "failsOpen", address: "aws_route53_resolver_firewall_config.a", line: 3 }],
    },
    { name: "USE_LOCAL_RESOURCE_SETTING", files: config(`"USE_LOCAL_RESOURCE_SETTING"`), findings: [{ messageId: "failsOpen" }] },
    { name: "a variable", files: config("var.unset"), findings: [{ messageId: "unknown", attribute: "firewall_fail_open" }] },
    {
      name: "some are allowed, the rest is not blocked",
      files: group(some),
      findings: [
        {
          messageId: "allowsRest",
          address: "aws_route53_resolver_firewall_rule_group.g",
          related: ["aws_route53_resolver_firewall_rule.r0"],
        },
      ],
    },
    {
      name: "some are allowed, some are blocked",
      files: group(some, [`"BLOCK"`, `["bad.example."]`]),
      findings: [{ messageId: "allowsRest" }],
    },
    { name: "the rest is allowed too", files: group(some, [`"ALLOW"`, `["*"]`]), findings: [{ messageId: "allowsRest" }] },
    {
      name: "open through an override",
      build: (stack) => stack.addOverride("resource.aws_route53_resolver_firewall_config.a", { firewall_fail_open: "ENABLED" }),
      findings: [{ messageId: "failsOpen" }],
    },
  ],
});

/** Firewalls in front of the resolver of a network: which names they let through, and whether that is all of them. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { byTarget, target } from "./targets";

/** Groups that let names through by name and block none of the rest, each with the rules that would have to be the exception. */
export function allowListsWithoutRest(facts: Facts): { readonly group: Resource; readonly allows: readonly Resource[] }[] {
  const rules = byTarget(
    facts.resources("aws_route53_resolver_firewall_rule"),
    "firewall_rule_group_id",
    "aws_route53_resolver_firewall_rule_group",
  );
  return [...rules].flatMap(([group, own]) => {
    const allows = own.filter((rule) => rule.at("action").string === "ALLOW");
    const holdsRest = own.some((rule) => rule.at("action").string !== "ALLOW" && mayNameEverything(rule.at("firewall_domain_list_id")));
    return allows.length > 0 && !holdsRest ? [{ group, allows }] : [];
  });
}

/** A list that is not at hand may hold everything. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-user-managed-domain-lists.html */
function mayNameEverything(list: Attribute): boolean {
  const domains = target(list, "aws_route53_resolver_firewall_domain_list")?.at("domains");
  return (
    domains === undefined || domains.isUnknown || domains.items().some((domain) => domain.isUnknown || /^\*\.?$/.test(domain.string ?? ""))
  );
}

/**
 * What an AWS Network Firewall lets through, where that can be proved: what matches no rule meets the default actions
 * (https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html), and rules that only drop let through
 * nothing more than those.
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { exists, type Answer } from "../answer";
import { target } from "../targets";

/** Whether packets get through the endpoint that an attribute names. Of other appliances nobody knows. */
export function passesFirewall(endpoint: Attribute): Answer {
  const firewall = firewallOf(endpoint);
  const policy = firewall && target(firewall.at("firewall_policy_arn"), "aws_networkfirewall_firewall_policy");
  if (!policy || exists(policy) !== "yes") return "unknown";
  const actions = (name: string) =>
    policy
      .at("firewall_policy", name)
      .items()
      .map((one) => one.string);
  const groups = (kind: Kind) => policy.at("firewall_policy", `${kind}_rule_group_reference`).items();
  const only = (kind: Kind) => groups(kind).every((reference) => onlyDrops(reference, kind));
  const byDefault = actions("stateless_default_actions");
  if (byDefault.includes("aws:pass")) return groups("stateless").length === 0 ? "yes" : "unknown";
  if (!only("stateless")) return "unknown";
  if (byDefault.includes("aws:drop")) return "no";
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html: "Drop all … Drops all packets."
  const dropsRest = byDefault.includes("aws:forward_to_sfe") && actions("stateful_default_actions").includes("aws:drop_strict");
  return dropsRest && only("stateful") ? "no" : "unknown";
}

type Kind = "stateless" | "stateful";

/** https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/networkfirewall_rule_group */
function onlyDrops(reference: Attribute, kind: Kind): boolean {
  const group = target(reference.get("resource_arn"), "aws_networkfirewall_rule_group");
  if (!group || exists(group) !== "yes" || !group.at("rules").isAbsent) return false;
  const source = group.at("rule_group", "rules_source");
  if (kind === "stateless") {
    const rules = source.get("stateless_rules_and_custom_actions").get("stateless_rule").items();
    return rules.every((rule) =>
      rule
        .get("rule_definition")
        .get("actions")
        .items()
        .some(({ string }) => string === "aws:drop"),
    );
  }
  const list = source.get("rules_source_list").get("generated_rules_type");
  return (
    source.get("rules_string").isAbsent &&
    (list.isAbsent || list.string === "DENYLIST") &&
    source
      .get("stateful_rule")
      .items()
      .every((rule) => ["DROP", "REJECT"].includes(rule.get("action").string ?? ""))
  );
}

/** An endpoint is one of a firewall's own (`firewall_status[0].sync_states[*].attachment[0].endpoint_id`), in whatever way it is picked. */
export function firewallOf(endpoint: Attribute): Resource | undefined {
  const named = new Set(
    endpoint.references.flatMap(({ resource }) => (resource?.type === "aws_networkfirewall_firewall" ? [resource] : [])),
  );
  const [only, ...others] = named;
  return others.length === 0 ? only : undefined;
}

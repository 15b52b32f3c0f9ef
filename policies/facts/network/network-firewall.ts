/**
 * What an AWS Network Firewall lets through, where its policy alone decides: what matches no rule group meets the default actions, and
 * without any rule group that is everything (https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html).
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Answer } from "../answer";
import { target } from "../targets";

/** Whether packets get through the endpoint that an attribute names. Of other appliances nobody knows. */
export function passesFirewall(endpoint: Attribute): Answer {
  const firewall = firewallOf(endpoint);
  const policy = firewall && target(firewall.at("firewall_policy_arn"), "aws_networkfirewall_firewall_policy");
  if (!policy || policy.repetition === "unknown") return "unknown";
  const actions = (name: string) => policy.at("firewall_policy", name);
  const has = (name: string, action: string) =>
    actions(name)
      .items()
      .some((one) => one.string === action);
  if (!actions("stateless_rule_group_reference").isAbsent) return "unknown";
  if (has("stateless_default_actions", "aws:pass")) return "yes";
  if (has("stateless_default_actions", "aws:drop")) return "no";
  const decidedByDefault = has("stateless_default_actions", "aws:forward_to_sfe") && actions("stateful_rule_group_reference").isAbsent;
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html: "Drop all … Drops all packets."
  return decidedByDefault && has("stateful_default_actions", "aws:drop_strict") ? "no" : "unknown";
}

/** An endpoint is one of a firewall's own (`firewall_status[0].sync_states[*].attachment[0].endpoint_id`), in whatever way it is picked. */
function firewallOf(endpoint: Attribute): Resource | undefined {
  const named = new Set(
    endpoint.references.flatMap(({ resource }) => (resource?.type === "aws_networkfirewall_firewall" ? [resource] : [])),
  );
  const [only, ...others] = named;
  return others.length === 0 ? only : undefined;
}

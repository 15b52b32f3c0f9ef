import { settingPolicy } from "../shared/setting-policy";

const TYPES = ["aws_networkfirewall_firewall_policy"];
const POLICY = "firewall_policy";

export default settingPolicy({
  id: "networkfirewall-require-default-drop",
  title: "Require network firewalls to drop what no rule lets through",
  topic: "network",
  severity: "medium",
  description: "A list of what may pass holds nothing back where everything else passes too.",
  remediation:
    "Forward to the stateful engine by default (aws:forward_to_sfe), evaluate in STRICT_ORDER and set stateful_default_actions to aws:drop_established, or build the firewall with EgressInspection.",
  references: [
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-default-actions.html",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-4",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-5",
  ],
  controls: { fsbp: ["NetworkFirewall.4", "NetworkFirewall.5"], nist80053: ["SC-7"] },
  awsConfigRule: "NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS",
  misses: ["Policies that evaluate in the order of actions: what passes there is a matter of their rules."],
  problem: "lets through what no rule names",
  settings: [
    { types: TYPES, each: `${POLICY}.stateless_default_actions`, path: "", wanted: /^(?!aws:pass$)/ },
    { types: TYPES, each: `${POLICY}.stateless_fragment_default_actions`, path: "", wanted: /^(?!aws:pass$)/ },
    {
      types: TYPES,
      path: `${POLICY}.stateful_default_actions`,
      // "only valid when using the strict rule order": https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_NetworkFirewallPolicyDescription.html
      wanted: { includes: /^aws:drop_/ },
      when: (policy) => policy.at(POLICY).get("stateful_engine_options").get("rule_order").string === "STRICT_ORDER",
    },
  ],
  examples: {
    bad: `resource "aws_networkfirewall_firewall_policy" "egress" {
  firewall_policy {
    stateless_default_actions          = ["aws:pass"]
    stateless_fragment_default_actions = ["aws:pass"]
  }
}`,
    good: `resource "aws_networkfirewall_firewall_policy" "egress" {
  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
    stateful_default_actions           = ["aws:drop_established"]
    stateful_engine_options {
      rule_order = "STRICT_ORDER"
    }
  }
}`,
  },
});

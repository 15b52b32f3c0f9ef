import policy from "../../../../policies/rules/networkfirewall/networkfirewall-require-default-drop";
import { testPolicy } from "../../../../policies/testing";

const firewall = ({ packets = `["aws:forward_to_sfe"]`, fragments = `["aws:drop"]`, stateful = "", order = "STRICT_ORDER" }) => ({
  "main.tf": `variable "unset" {}
resource "aws_networkfirewall_firewall_policy" "a" {
  firewall_policy {
    stateless_default_actions = ${packets}
    stateless_fragment_default_actions = ${fragments}
    ${stateful && `stateful_default_actions = ${stateful}`}
    stateful_engine_options {
      rule_order = "${order}"
    }
  }
}`,
});
const drop = `["aws:drop_established", "aws:alert_established"]`;

testPolicy(policy, {
  accept: [
    { name: "dropped in strict order", files: firewall({ stateful: drop }) },
    {
      name: "dropped before the stateful engine, with an action of one's own",
      files: firewall({ packets: `["aws:drop", "count"]`, stateful: drop }),
    },
    { name: "the order of actions, which has no default", files: firewall({ order: "DEFAULT_ACTION_ORDER" }) },
  ],
  reject: [
    {
      name: "packets pass",
      files: firewall({ packets: `["aws:pass"]`, stateful: drop }),
      findings: [{ messageId: "wrong", attribute: "firewall_policy[0].stateless_default_actions[0]", line: 4 }],
    },
    { name: "fragments pass", files: firewall({ fragments: `["aws:pass"]`, stateful: drop }), findings: [{ messageId: "wrong", line: 5 }] },
    { name: "no default in strict order", files: firewall({}), findings: [{ messageId: "missing" }] },
    { name: "an alert only", files: firewall({ stateful: `["aws:alert_strict"]` }), findings: [{ messageId: "wrong", line: 6 }] },
    { name: "a variable", files: firewall({ packets: "[var.unset]", stateful: drop }), findings: [{ messageId: "unknown", line: 4 }] },
    {
      name: "pass through an override",
      build: (stack) => {
        const { packets } = { packets: ["aws:pass"] };
        stack.addOverride("resource.aws_networkfirewall_firewall_policy.a.firewall_policy", {
          stateless_default_actions: packets,
          stateless_fragment_default_actions: ["aws:drop"],
        });
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});

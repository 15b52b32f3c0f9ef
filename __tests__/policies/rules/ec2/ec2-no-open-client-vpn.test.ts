import policy from "../../../../policies/rules/ec2/ec2-no-open-client-vpn";
import { testPolicy } from "../../../../policies/testing";

const rule = (range: string, who: string) => ({
  "main.tf": `variable "v" {}\nresource "aws_ec2_client_vpn_authorization_rule" "r" {\n  target_network_cidr = ${range}\n  ${who}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "everyone, to one network", files: rule(`"10.20.0.0/16"`, "authorize_all_groups = true") },
    { name: "one group, to everything", files: rule(`"0.0.0.0/0"`, `access_group_id = "developers"`) },
  ],
  reject: [
    {
      name: "everyone, to everything in halves",
      files: rule(`"128.0.0.0/1"`, `authorize_all_groups = "true"`),
      findings: [{ messageId: "open", address: "aws_ec2_client_vpn_authorization_rule.r", line: 3 }],
    },
    { name: "who is not known", files: rule(`"0.0.0.0/0"`, "authorize_all_groups = var.v"), findings: [{ messageId: "open" }] },
    {
      name: "a range that is not known",
      files: rule("var.v", "authorize_all_groups = true"),
      findings: [{ messageId: "unknown", attribute: "target_network_cidr" }],
    },
  ],
});

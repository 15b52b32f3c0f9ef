import { settingPolicy } from "../shared/setting-policy";

const RULES = ["aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];
const GROUPS = ["aws_security_group", "aws_default_security_group"];

export default settingPolicy({
  id: "ec2-require-description",
  title: "Require security groups and their rules to say what they are for",
  topic: "security-group",
  severity: "low",
  description:
    "A rule that nobody can explain is a rule that nobody dares to remove: years later it is the way in. With a description a review sees who asked for it, and why.",
  remediation: "Add a description, or write rules with connections.allowFrom, which names both sides.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  controls: { nist80053: ["CM-8"] },
  problem: "does not say what it is for",
  settings: [
    // "Defaults to Managed by Terraform" (documentation of aws_security_group).
    { types: ["aws_security_group"], path: "description", wanted: "set" },
    { types: RULES, path: "description", wanted: "set" },
    { types: GROUPS, each: "ingress", path: "description", wanted: "set" },
    { types: GROUPS, each: "egress", path: "description", wanted: "set" },
  ],
  examples: {
    bad: `resource "aws_security_group" "orders" {
  name = "orders"
}`,
    good: `resource "aws_security_group" "orders" {
  name        = "orders"
  description = "Database of orders"
}`,
  },
});

import { definePolicy } from "../../engine/policy";
import { groupKind } from "../../facts/group-users";

export default definePolicy({
  id: "ec2-no-default-group",
  title: "Disallow the use of a default security group",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "Everything that shares the default group can reach everything else in it, and a rule added for one of them is added for all.",
  remediation: "Name a security group of its own; ClosedSecurityGroup builds one that admits nobody until it is told.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html"],
  controls: { fsbp: ["EC2.2"], cis: ["CIS v3.0.0/5.4"], nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id]
}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: { default: "{address} is guarded by a default security group: {value}." },
  check({ facts, report }) {
    for (const user of facts.groupUsers)
      for (const group of user.groups)
        if (groupKind(facts, group) === "default") report("default", { at: group.at, value: group.at.expression });
  },
});

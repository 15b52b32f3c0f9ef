import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "ec2-require-security-group",
  title: "Require a security group on everything that has a network interface",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "Without a named group AWS attaches the default group of the network. What is guarded by it is guarded by rules that nobody wrote for it.",
  remediation:
    "Name a security group of its own, or build it with the construct for it (PrivateDatabase, DevWorkspace …), which brings one.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html",
  ],
  controls: { fsbp: ["EC2.2"], nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  engine = "postgres"
}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: {
    missing: "{address} names no security group, so that AWS attaches the network's default group to the {noun}: {attribute} is {value}.",
  },
  check({ facts, report }) {
    for (const { at, noun, usesDefault } of facts.groupUsers)
      if (usesDefault) report("missing", { at, noun, attribute: at.name, value: at.text });
  },
});

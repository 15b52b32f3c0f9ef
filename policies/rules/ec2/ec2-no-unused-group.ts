import { definePolicy } from "../../engine/policy";
import { usedGroups } from "../../facts/used-groups";

export default definePolicy({
  id: "ec2-no-unused-group",
  title: "Disallow security groups that guard nothing",
  topic: "security-group",
  severity: "low",
  description:
    "A group that is attached to nothing is either forgotten or was meant for something that now stands without it, such as a database that fell back to the default group.",
  remediation: "Name the group where it is meant to guard, or remove it.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-22"],
  controls: { nist80053: ["CM-8"] },
  onUnknown: "accept",
  misses: ["Groups that another configuration attaches by id: an output or a parameter that carries the group counts as a use."],
  examples: {
    bad: `resource "aws_security_group" "orders" {}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: { unused: "{address} is attached to nothing in this configuration." },
  check({ facts, report }) {
    const used = usedGroups(facts);
    for (const at of facts.resources("aws_security_group")) if (!used.has(at)) report("unused", { at });
  },
});

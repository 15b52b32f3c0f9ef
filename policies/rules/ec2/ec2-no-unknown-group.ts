import { definePolicy } from "../../engine/policy";
import { groupKind } from "../../facts/group-users";

export default definePolicy({
  id: "ec2-no-unknown-group",
  title: "Disallow security groups whose rules cannot be seen",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "A group that is named by its id, looked up, or not known before apply may admit anyone. Nothing that it guards can be proved closed.",
  remediation: "Build the group in the same app, or judge the stack that builds it together with this one.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  vpc_security_group_ids = ["sg-0123456789abcdef0"]
}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: {
    unknownElsewhere: "{address} is guarded by {value}, a security group that is not part of this configuration.",
    unknown: "{address} cannot be proved to be guarded: {value} is not known before apply.",
  },
  check({ facts, report }) {
    for (const user of facts.groupUsers)
      for (const group of user.groups) {
        const kind = groupKind(facts, group);
        if (kind === "elsewhere") report("unknownElsewhere", { at: group.at, value: group.at.expression });
        if (kind === "unknown") report("unknown", { at: group.at, value: group.at.expression });
      }
  },
});

import { definePolicy } from "../../engine/policy";
import { groupKind } from "../../facts/group-users";
import { admitsOnlyIcmp } from "../../facts/security-groups";

export default definePolicy({
  id: "ec2-no-unknown-source",
  title: "Disallow rules that admit a security group whose members cannot be seen",
  topic: "security-group",
  severity: "high",
  description:
    "A rule that admits a group admits whatever wears it: for a group named by its id, or not known before apply, nobody can say what that is; the default group is worn by everything that was given none.",
  remediation: "Admit a group that is built in the same app, or judge the stack that builds it together with this one.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = "sg-0123456789abcdef0"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_security_group" "db" {}`,
    good: `resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id            = aws_security_group.db.id
  referenced_security_group_id = aws_security_group.api.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_security_group" "db" {}

resource "aws_security_group" "api" {}`,
  },
  messages: {
    unknownElsewhere: "{address} admits {value}, a security group that is not part of this configuration.",
    unknown: "{address} cannot be proved to admit only what is meant: {value} is not known before apply.",
    default: "{address} admits {value}, the default group, which everything wears that names no group.",
  },
  check({ facts, report }) {
    for (const rule of facts.groupRules) {
      if (rule.direction !== "ingress" || admitsOnlyIcmp(rule)) continue;
      for (const peer of rule.peers) {
        if (peer.kind !== "group") continue;
        const kind = groupKind(facts, peer.target);
        if (kind === "group") continue;
        report(kind === "elsewhere" ? "unknownElsewhere" : kind, { at: peer.at, value: peer.at.expression });
      }
    }
  },
});

import { definePolicy } from "../../engine/policy";
import { openRules } from "../../facts/open-rules";

export default definePolicy({
  id: "ec2-no-store-behind-open-group",
  title: "Disallow data stores whose security group admits the Internet",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "The group is the last wall before the data. Where it admits the Internet, a route or a flag is all that keeps strangers out, and either can change without anybody looking at the group.",
  remediation: "Close the group: admit a security group or a private range instead.",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html"],
  controls: { fsbp: ["EC2.18", "EC2.19"], nist80053: ["AC-4", "SC-7"] },
  misses: ["What else stands between the Internet and the store: data-no-reachable-store follows the whole way."],
  examples: {
    bad: `resource "aws_security_group" "orders" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: { open: "{address} is guarded by {group}, which admits {traffic} from {range}: {share}." },
  check({ facts, report }) {
    for (const { group, user, rule, sources, traffic } of openRules(facts))
      report("open", {
        at: user.resource,
        group: group.address,
        traffic,
        range: sources.widest.text,
        share: sources.share,
        related: [{ at: rule.at, message: `admits ${traffic}` }],
      });
  },
});

import { definePolicy } from "../../engine/policy";
import { publicSources, trafficText } from "../../facts/public-sources";
import { reachesSensitivePort } from "../../facts/sensitive-ports";
import { admitsOnlyIcmp } from "../../facts/security-groups";

export default definePolicy({
  id: "ec2-no-open-ingress",
  title: "Disallow security groups that admit the Internet",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "A group is often the only wall between the Internet and what it guards. Wide ranges of public addresses, in whatever spelling or number of pieces, let anyone on the Internet knock, and whoever scans all addresses finds an open database port.",
  remediation: "Admit a security group or a private range instead, or build the group with ClosedSecurityGroup and connections.allowFrom.",
  references: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18",
    "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  ],
  controls: { fsbp: ["EC2.18", "EC2.19"], nist80053: ["AC-4", "SC-7"], cis: ["CIS v3.0.0/5.2", "CIS v3.0.0/5.3"] },
  awsConfigRule: "VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS",
  misses: ["ICMP alone, which ec2-no-open-icmp judges.", "A few public addresses, which ec2-no-public-source judges."],
  examples: {
    bad: `resource "aws_security_group" "db" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/1", "128.0.0.0/1"]
  }
}`,
    good: `resource "aws_security_group" "api" {}

resource "aws_security_group" "db" {
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.api.id]
  }
}`,
  },
  messages: {
    open: "{address} admits {traffic} from {range}: {share}.",
    unknown: "{address} cannot be proved closed: it admits {traffic} from {expression}, which {why}.",
  },
  check({ facts, report }) {
    for (const rule of facts.groupRules) {
      if (rule.direction !== "ingress" || admitsOnlyIcmp(rule)) continue;
      const traffic = trafficText(rule.traffic);
      const severity = reachesSensitivePort(rule.traffic) ? "critical" : "high";
      const sources = publicSources(rule);
      if (sources?.isWide) report("open", { at: sources.at, severity, traffic, range: sources.widest.text, share: sources.share });
      for (const peer of rule.peers)
        if (peer.kind === "unknown") report("unknown", { at: peer.at, severity, traffic, expression: peer.at.expression, why: peer.why });
    }
  },
});

import { definePolicy } from "../../engine/policy";
import { publicSources, trafficText } from "../../facts/public-sources";
import { admitsOnlyIcmp } from "../../facts/security-groups";

export default definePolicy({
  id: "ec2-no-public-source",
  title: "Disallow public addresses as a source, however few",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "A public address is an office today and somebody else's tomorrow, and it cannot be told from the configuration who sits behind it. The response to the breach was to block all outside access to every development database.",
  remediation:
    "Reach the network through a session, a VPN or a peered network instead, or waive the rule with the owner of the range, a reason and an expiry.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  controls: { fsbp: ["EC2.18"], nist80053: ["AC-4", "SC-7"] },
  misses: ["Wide ranges, which ec2-no-open-ingress judges."],
  examples: {
    bad: `resource "aws_security_group" "db" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["52.95.110.7/32"]
  }
}`,
    good: `resource "aws_security_group" "db" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.20.0.0/16"]
  }
}`,
  },
  messages: { public: "{address} admits {traffic} from the public range {range}." },
  check({ facts, report }) {
    for (const rule of facts.groupRules) {
      if (rule.direction !== "ingress" || admitsOnlyIcmp(rule)) continue;
      const sources = publicSources(rule);
      if (sources && !sources.isWide)
        report("public", { at: sources.at, traffic: trafficText(rule.traffic), range: sources.addresses.text });
    }
  },
});

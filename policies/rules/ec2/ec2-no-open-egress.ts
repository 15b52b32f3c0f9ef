import { definePolicy } from "../../engine/policy";
import { publicSources, trafficText } from "../../facts/public-sources";

export default definePolicy({
  id: "ec2-no-open-egress",
  title: "Disallow security groups that let everything out to the Internet",
  topic: "security-group",
  severity: "medium",
  description: "Whoever gets in takes data out the same day; a group that lets all traffic out anywhere does not slow that down.",
  remediation: "Let out only to the groups, prefix lists and ports that are needed, with connections.allowTo.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  misses: [
    "Egress to single ports, such as HTTPS to everywhere.",
    "The egress rule that AWS gives to a group whose egress is not configured: Terraform removes it.",
  ],
  examples: {
    bad: `resource "aws_security_group" "api" {
  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}`,
    good: `resource "aws_security_group" "api" {
  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }
}`,
  },
  messages: { open: "{address} lets {traffic} out to {range}: {share}." },
  check({ facts, report }) {
    for (const rule of facts.groupRules) {
      if (rule.direction !== "egress" || rule.traffic.protocol !== "all") continue;
      const sources = publicSources(rule);
      if (sources?.isWide)
        report("open", { at: sources.at, traffic: trafficText(rule.traffic), range: sources.widest.text, share: sources.share });
    }
  },
});

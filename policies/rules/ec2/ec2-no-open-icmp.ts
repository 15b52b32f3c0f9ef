import { definePolicy } from "../../engine/policy";
import { publicSources, trafficText } from "../../facts/public-sources";
import { admitsOnlyIcmp } from "../../facts/security-groups";

export default definePolicy({
  id: "ec2-no-open-icmp",
  title: "Disallow security groups that answer pings from the Internet",
  topic: "security-group",
  severity: "low",
  description: "ICMP from everywhere opens no port, but it tells a scanner that there is something to look at.",
  remediation: "Admit ICMP from private ranges or from a security group.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules-reference.html"],
  controls: { nist80053: ["SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_security_group" "web" {
  ingress {
    protocol    = "icmp"
    from_port   = -1
    to_port     = -1
    cidr_blocks = ["0.0.0.0/0"]
  }
}`,
    good: `resource "aws_security_group" "web" {
  ingress {
    protocol    = "icmp"
    from_port   = -1
    to_port     = -1
    cidr_blocks = ["10.0.0.0/8"]
  }
}`,
  },
  messages: { open: "{address} admits {traffic} from {range}: {share}." },
  check({ facts, report }) {
    for (const rule of facts.groupRules) {
      const sources = rule.direction === "ingress" && admitsOnlyIcmp(rule) ? publicSources(rule) : undefined;
      if (sources) report("open", { at: sources.at, traffic: trafficText(rule.traffic), range: sources.widest.text, share: sources.share });
    }
  },
});

import { definePolicy } from "../../engine/policy";
import { groupKind } from "../../facts/group-users";
import { trafficText } from "../../facts/public-sources";

export default definePolicy({
  id: "ec2-no-default-group-rules",
  title: "Disallow rules in a default security group",
  topic: "security-group",
  severity: "high",
  core: true,
  description:
    "AWS attaches the default group to everything for which no group is named. Each rule in it is a way to, or from, whatever somebody forgets.",
  remediation:
    "Adopt the group with aws_default_security_group and no ingress and egress, as PrivateNetwork does, and use groups of their own.",
  references: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group",
  ],
  controls: { fsbp: ["EC2.2"], cis: ["CIS v3.0.0/5.4"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
  misses: ["The default group of a network that is not adopted at all, which vpc-require-closed-default-group judges."],
  examples: {
    bad: `resource "aws_default_security_group" "default" {
  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }
}`,
    good: `resource "aws_default_security_group" "default" {}`,
  },
  messages: { rule: "{address} gives {traffic} to a default security group, which guards whatever has no group of its own." },
  check({ facts, report }) {
    for (const { at, groups, traffic } of facts.groupRules)
      if (groups.some((group) => groupKind(facts, group) === "default"))
        report("rule", { at, traffic: `a rule for ${trafficText(traffic)}` });
  },
});

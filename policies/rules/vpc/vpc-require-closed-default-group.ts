import { definePolicy } from "../../engine/policy";
import { VPC_TYPES } from "../../facts/network/vpcs";
import { byTarget } from "../../facts/targets";

export default definePolicy({
  id: "vpc-require-closed-default-group",
  title: "Require that a network's default security group is adopted, to hold it closed",
  topic: "network",
  severity: "medium",
  description:
    "AWS makes every network with a default group whose members reach each other and everything outside. Terraform leaves it like that until the group is adopted.",
  remediation: "Add an aws_default_security_group without ingress and egress for the network, as PrivateNetwork does.",
  references: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group",
  ],
  controls: { fsbp: ["EC2.2"], cis: ["CIS v3.0.0/5.4"], nist80053: ["SC-7"] },
  awsConfigRule: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_vpc" "main" {}`,
    good: `resource "aws_vpc" "main" {}

resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
}`,
  },
  messages: { open: "{address} has the default security group that AWS made, with its rules." },
  check({ facts, report }) {
    const adopted = byTarget(facts.resources("aws_default_security_group"), "vpc_id", ...VPC_TYPES);
    for (const at of facts.resources("aws_vpc")) if (!adopted.has(at)) report("open", { at });
  },
});

import { definePolicy } from "../../engine/policy";
import { byTarget } from "../../facts/targets";

export default definePolicy({
  id: "vpc-no-unused-network-acl",
  title: "Disallow network ACLs that guard no subnet",
  topic: "network",
  severity: "low",
  description:
    "An ACL without subnets guards nothing, although it reads as if it did: the subnets beside it are under the default ACL, which admits everyone.",
  remediation: "Name the subnets in subnet_ids or aws_network_acl_association, or remove the ACL.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-16",
  ],
  controls: { fsbp: ["EC2.16"], nist80053: ["CM-8"] },
  awsConfigRule: "VPC_NETWORK_ACL_UNUSED_CHECK",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_network_acl" "private" {}`,
    good: `resource "aws_network_acl" "private" {
  subnet_ids = [aws_subnet.a.id]
}

resource "aws_subnet" "a" {}`,
  },
  messages: { unused: "{address} guards no subnet." },
  check({ facts, report }) {
    const associated = byTarget(facts.resources("aws_network_acl_association"), "network_acl_id", "aws_network_acl");
    for (const acl of facts.resources("aws_network_acl"))
      if (acl.at("subnet_ids").items().length === 0 && !associated.has(acl)) report("unused", { at: acl });
  },
});

import { definePolicy } from "../../engine/policy";
import { openedWide } from "../../facts/network/open-acls";
import { shareText } from "../../facts/public-sources";

export default definePolicy({
  id: "vpc-no-open-network-acl",
  title: "Disallow network ACLs that let the Internet in on most ports",
  topic: "network",
  severity: "high",
  core: true,
  description:
    "The network ACL is the wall behind the security group. One that lets everyone in on most ports is no wall: the next group that is opened by mistake is open to the world.",
  remediation:
    "Let in the ranges of the network itself, and from elsewhere only the ports that are served; PrivateNetwork builds such ACLs.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21",
  ],
  controls: { fsbp: ["EC2.21"], nist80053: ["AC-4", "SC-7"] },
  misses: [
    "The ACL that AWS gives to a network whose ACL nobody configures.",
    "Ports from 1024, to which replies come, and ACLs that let the Internet in on less than half of those below.",
  ],
  examples: {
    bad: `resource "aws_network_acl" "private" {
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}`,
    good: `resource "aws_network_acl" "private" {
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "10.20.0.0/16"
  }
}`,
  },
  messages: {
    open: "{address} lets the Internet in on {services}: {share}.",
    unknown: "{address} cannot be proved closed: what is not known before apply may let the Internet in on {services}.",
  },
  check({ facts, report }) {
    for (const acl of facts.networkAcls.values()) {
      if (!acl.isConfigured) continue;
      const open = openedWide(facts, acl, "surely");
      const perhaps = open ? undefined : openedWide(facts, acl, "possibly");
      for (const at of open?.at ?? []) report("open", { at, services: open!.services.text, share: shareText(open!.addresses) });
      for (const at of perhaps?.at ?? []) report("unknown", { at, services: perhaps!.services.text });
    }
  },
});

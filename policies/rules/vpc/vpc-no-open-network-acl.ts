import { PortSet } from "../../../lib/net/port-set";
import { TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { definePolicy } from "../../engine/policy";
import { openAcl } from "../../facts/network/open-acls";
import { shareText } from "../../facts/public-sources";

const EVERY_PORT = ServiceSet.of(TCP, PortSet.range(1, 65535));

export default definePolicy({
  id: "vpc-no-open-network-acl",
  title: "Disallow network ACLs that let the Internet in on every port",
  topic: "network",
  severity: "high",
  core: true,
  description:
    "The network ACL is the wall behind the security group. One that lets everyone in on every port is no wall: the next group that is opened by mistake is open to the world.",
  remediation:
    "Let in the ranges of the network itself, and from elsewhere only the ports that are served; PrivateNetwork builds such ACLs.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21",
  ],
  controls: { fsbp: ["EC2.21"], nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  misses: [
    "The ACL that AWS gives to a network whose ACL nobody configures.",
    "ACLs that let the Internet in on many ports, but not on all.",
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
  messages: { open: "{address} lets the Internet in on every port: {share}." },
  check({ facts, report }) {
    for (const acl of facts.networkAcls.values()) {
      const open = acl.isConfigured ? openAcl(facts, acl, EVERY_PORT) : undefined;
      if (!open?.services.contains(EVERY_PORT)) continue;
      for (const at of open.at) report("open", { at, share: shareText(open.addresses) });
    }
  },
});

import { PortSet } from "../../../lib/net/port-set";
import { TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { definePolicy } from "../../engine/policy";
import { namesPorts, openAcl } from "../../facts/network/open-acls";
import { shareText } from "../../facts/public-sources";

/** FTP, SSH and Remote Desktop. */
const ADMIN_PORTS = ServiceSet.of(TCP, PortSet.of(20, 21, 22, 3389));

export default definePolicy({
  id: "vpc-no-open-admin-ports",
  title: "Disallow network ACLs that let the Internet in on ports of administration",
  topic: "network",
  severity: "high",
  description:
    "Nobody needs to administer a development environment from the whole Internet; an ACL that lets SSH in leaves the group as the only wall.",
  remediation: "Deny the ports in the network ACL and use Session Manager, as DevWorkspace and SessionAccess do.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21"],
  controls: { fsbp: ["EC2.21"], cis: ["CIS v3.0.0/5.1"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "NACL_NO_UNRESTRICTED_SSH_RDP",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_network_acl_rule" "ssh" {
  network_acl_id = aws_network_acl.private.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "private" {}`,
    good: `resource "aws_network_acl_rule" "ssh" {
  network_acl_id = aws_network_acl.private.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 22
  to_port        = 22
  cidr_block     = "10.20.0.0/16"
}

resource "aws_network_acl" "private" {}`,
  },
  messages: { open: "{address} lets the Internet in on {services}: {share}." },
  check({ facts, report }) {
    for (const acl of facts.networkAcls.values()) {
      const open = acl.isConfigured ? openAcl(facts, acl, ADMIN_PORTS) : undefined;
      if (!open) continue;
      // Remote Desktop is among the ports to which replies come.
      const severity = open.rules.some(namesPorts) ? "high" : "medium";
      for (const at of open.at) report("open", { at, severity, services: open.services.text, share: shareText(open.addresses) });
    }
  },
});

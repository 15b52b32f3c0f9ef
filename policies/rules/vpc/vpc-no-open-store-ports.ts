import { TCP } from "../../../lib/net/protocol";
import { ServiceSet } from "../../../lib/net/service-set";
import { definePolicy } from "../../engine/policy";
import { namesPorts, openAcl } from "../../facts/network/open-acls";
import { shareText } from "../../facts/public-sources";
import { STORE_PORTS } from "../../facts/sensitive-ports";

const STORE_SERVICES = ServiceSet.of(TCP, STORE_PORTS);

export default definePolicy({
  id: "vpc-no-open-store-ports",
  title: "Disallow network ACLs that let the Internet in on ports of data stores",
  topic: "network",
  severity: "high",
  description:
    "No data store has clients on the Internet. An ACL that lets them in on its port leaves the security group as the only wall, which one change in the console takes down.",
  remediation: "Remove the rule, or let in the ranges of your own network only.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  misses: [
    "Rules for more than 1,024 ports, such as the ephemeral ones, in which replies come back; vpc-no-open-network-acl judges rules for all.",
  ],
  examples: {
    bad: `resource "aws_network_acl_rule" "database" {
  network_acl_id = aws_network_acl.private.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 5432
  to_port        = 5432
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "private" {}`,
    good: `resource "aws_network_acl_rule" "database" {
  network_acl_id = aws_network_acl.private.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = 5432
  to_port        = 5432
  cidr_block     = "10.20.0.0/16"
}

resource "aws_network_acl" "private" {}`,
  },
  messages: { open: "{address} lets the Internet in on {services}: {share}." },
  check({ facts, report }) {
    for (const acl of facts.networkAcls.values()) {
      const open = acl.isConfigured ? openAcl(facts, acl, STORE_SERVICES) : undefined;
      for (const rule of open?.rules.filter(namesPorts) ?? []) {
        const services = rule.surely.services.intersect(STORE_SERVICES).text;
        report("open", { at: rule.at, services, share: shareText(open!.addresses) });
      }
    }
  },
});

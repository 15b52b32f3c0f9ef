/** Policies on ports that no network ACL should let the Internet in on differ in the ports and in why, never in what they ask. */
import type { ServiceSet } from "../../../lib/net/service-set";
import { definePolicy, type Policy, type PolicyMeta, type Severity } from "../../engine/policy";
import { namesPorts, openAcl } from "../../facts/network/open-acls";
import { shareText } from "../../facts/public-sources";

type OpenAclMeta = Omit<PolicyMeta, "topic" | "onUnknown" | "examples" | "messages"> & {
  readonly services: ServiceSet;
  /** How bad it is where the ports are among thousands, in which replies come back. @default not at all */
  readonly amongReplies?: Severity;
  /** A service of them, by its name and TCP port, for the examples. */
  readonly example: readonly [name: string, port: number];
};

export function openAclPolicy({ services, amongReplies, example, ...meta }: OpenAclMeta): Policy {
  return definePolicy({
    topic: "network",
    onUnknown: "accept",
    ...meta,
    examples: { bad: rule(...example, "0.0.0.0/0"), good: rule(...example, "10.20.0.0/16") },
    messages: { open: "{address} lets the Internet in on {services}: {share}." },
    check({ facts, report }) {
      for (const acl of facts.networkAcls.values()) {
        const open = acl.isConfigured ? openAcl(facts, acl, services) : undefined;
        if (!open) continue;
        const share = shareText(open.addresses);
        const named = open.rules.filter(namesPorts);
        if (amongReplies === undefined)
          for (const { at, surely } of named) report("open", { at, services: surely.services.intersect(services).text, share });
        else
          for (const at of open.at)
            report("open", { at, services: open.services.text, share, severity: named.length > 0 ? meta.severity : amongReplies });
      }
    },
  });
}

const rule = (name: string, port: number, cidr: string): string => `resource "aws_network_acl_rule" "${name}" {
  network_acl_id = aws_network_acl.private.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  from_port      = ${port}
  to_port        = ${port}
  cidr_block     = "${cidr}"
}

resource "aws_network_acl" "private" {}`;

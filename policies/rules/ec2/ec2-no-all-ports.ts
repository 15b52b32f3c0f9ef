import { definePolicy } from "../../engine/policy";
import { opensEveryPort } from "../../facts/security-groups";
import { isPublicRule, trafficText } from "../../facts/public-sources";
import { storesByGroup } from "../../facts/used-groups";

export default definePolicy({
  id: "ec2-no-all-ports",
  title: "Disallow rules that open every port",
  // Not who is admitted, but how much of the network speaks to how much of it.
  topic: "network",
  severity: "medium",
  description:
    "Whoever is admitted needs one port, not all of them: behind the others stand administration, replication and whatever is started on the host tomorrow.",
  remediation: "Open the port that the clients use; connections.allowFrom opens the default port of the store.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"],
  controls: { nist80053: ["AC-4", "AC-6", "SC-7"] },
  misses: ["Rules that admit members of the group itself, and rules open to the Internet, which ec2-no-open-ingress judges."],
  examples: {
    bad: `resource "aws_security_group" "api" {}

resource "aws_security_group" "db" {
  ingress {
    protocol        = "-1"
    from_port       = 0
    to_port         = 0
    security_groups = [aws_security_group.api.id]
  }
}`,
    good: `resource "aws_security_group" "api" {}

resource "aws_security_group" "db" {
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.api.id]
  }
}`,
  },
  messages: {
    all: "{address} opens {traffic}.",
    store: "{address} opens {traffic} of {store}.",
  },
  check({ facts, report }) {
    const stores = facts.once(storesByGroup);
    for (const rule of facts.groupRules) {
      if (rule.direction !== "ingress" || !opensEveryPort(rule.traffic) || isPublicRule(rule)) continue;
      if (rule.peers.every(({ kind }) => kind === "self" || kind === "unknown")) continue;
      const traffic = trafficText(rule.traffic);
      const store = rule.groups.flatMap((group) => (group.kind === "resource" ? (stores.get(group.resource) ?? []) : []))[0];
      if (store) report("store", { at: rule.at, severity: "high", traffic, store: store.address });
      else report("all", { at: rule.at, traffic });
    }
  },
});

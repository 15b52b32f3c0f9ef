import { definePolicy } from "../../engine/policy";
import { routesToEveryone } from "../../facts/network/default-routes";

export default definePolicy({
  id: "vpc-no-default-route-to-peer",
  title: "Disallow routes that send everything to a peer",
  topic: "network",
  severity: "medium",
  description:
    "A peering is for the addresses of the peer. A wider route hands traffic for the Internet to somebody else's network, and opens this one to all that is sent back.",
  remediation: "Set the destination to the range of the peer.",
  references: ["https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_route" "peer" {
  destination_cidr_block    = "0.0.0.0/0"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
    good: `resource "aws_route" "peer" {
  destination_cidr_block    = "10.30.0.0/16"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
  },
  messages: { peer: "{address} sends {share} to a peer: {attribute} is {value}." },
  check({ facts, report }) {
    for (const { at, share, via } of routesToEveryone(facts, "peering connection"))
      report("peer", { at, share, attribute: via.name, value: via.text });
  },
});

import { definePolicy } from "../../engine/policy";
import { routesToEveryone } from "../../facts/network/default-routes";

export default definePolicy({
  id: "vpc-no-nat-instance",
  title: "Disallow default routes through an instance",
  topic: "network",
  severity: "low",
  description: "An instance that carries all traffic to the Internet is one to patch, to watch and to break into; a NAT gateway is none.",
  remediation: "Send the default route to a NAT gateway, or build the network with PrivateNetwork and EgressInspection.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-comparison.html"],
  controls: { nist80053: ["SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_route" "out" {
  destination_cidr_block = "0.0.0.0/0"
  instance_id            = "i-0123456789abcdef0"
}`,
    good: `resource "aws_route" "out" {
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = "nat-0123456789abcdef0"
}`,
  },
  messages: { instance: "{address} sends {share} through an instance: {attribute} is {value}." },
  check({ facts, report }) {
    for (const { at, share, via } of routesToEveryone(facts, "instance"))
      report("instance", { at, share, attribute: via.name, value: via.text });
  },
});

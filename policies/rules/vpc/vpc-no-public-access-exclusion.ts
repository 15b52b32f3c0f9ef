import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "vpc-no-public-access-exclusion",
  title: "Disallow holes in VPC Block Public Access",
  topic: "network",
  severity: "high",
  description:
    "VPC Block Public Access holds a whole account closed, whatever its routes and groups say. Switching it off, or excluding a network from it, takes the wall behind all other walls away.",
  remediation: "Set internet_gateway_block_mode to block-bidirectional, as PublicAccessBlock does, and exclude nothing.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html"],
  controls: { fsbp: ["EC2.172"], nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_vpc_block_public_access_options" "all" {
  internet_gateway_block_mode = "off"
}`,
    good: `resource "aws_vpc_block_public_access_options" "all" {
  internet_gateway_block_mode = "block-bidirectional"
}`,
  },
  messages: {
    off: "{address} lets the Internet in: {attribute} is {value}.",
    excluded: "{address} excludes a network from VPC Block Public Access: {attribute} is {value}.",
    unknown: "{address} cannot be proved closed: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const options of facts.resources("aws_vpc_block_public_access_options")) {
      const at = options.at("internet_gateway_block_mode");
      if (at.isUnknown) report("unknown", { at, attribute: at.name, expression: at.expression });
      else if (at.string !== "block-bidirectional" && at.string !== "block-ingress")
        report("off", { at, attribute: at.name, value: at.text });
    }
    for (const exclusion of facts.resources("aws_vpc_block_public_access_exclusion")) {
      const at = exclusion.at("internet_gateway_exclusion_mode");
      // Egress alone lets nobody in.
      if (at.string !== "allow-egress") report("excluded", { at, attribute: at.name, value: at.text });
    }
  },
});

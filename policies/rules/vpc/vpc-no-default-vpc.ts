import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "vpc-no-default-vpc",
  title: "Disallow the default VPC",
  topic: "network",
  severity: "medium",
  description: "Every subnet of the default VPC is public from the start, and whatever names no network ends up there.",
  remediation: "Build a network of its own with PrivateNetwork.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html"],
  controls: { nist80053: ["SC-7"] },
  onUnknown: "accept",
  examples: { bad: `resource "aws_default_vpc" "main" {}`, good: `resource "aws_vpc" "main" {}` },
  messages: { default: "{address} is the account's default VPC." },
  check({ facts, report }) {
    for (const at of facts.resources("aws_default_vpc")) report("default", { at });
    for (const at of facts.resources("data.aws_vpc")) if (at.at("default").isTrue) report("default", { at });
  },
});

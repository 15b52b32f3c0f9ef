import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "vpc-no-public-ip-subnet",
  title: "Disallow subnets that hand out public addresses",
  topic: "network",
  severity: "high",
  description:
    "Whatever is started in such a subnet gets a public address without anybody asking for it, and stands on the Internet with nothing but its group before it.",
  remediation: "Set map_public_ip_on_launch to false, or build the network with PrivateNetwork.",
  references: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15",
  ],
  controls: { fsbp: ["EC2.15"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
  examples: {
    bad: `resource "aws_subnet" "a" {
  map_public_ip_on_launch = true
}`,
    good: `resource "aws_subnet" "a" {
  map_public_ip_on_launch = false
}`,
  },
  messages: {
    public: "{address} gives a public address to everything that is started in it: {attribute} is {value}.",
    unknown: "{address} cannot be proved private: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const subnet of facts.resources("aws_subnet", "aws_default_subnet")) {
      // Default subnets hand out addresses unless told otherwise (provider documentation of aws_default_subnet).
      const at = subnet.at("map_public_ip_on_launch");
      const attribute = at.name;
      if (at.isTrue || (at.isAbsent && subnet.type === "aws_default_subnet")) report("public", { at, attribute, value: at.text });
      else if (at.isUnknown) report("unknown", { at, attribute, expression: at.expression });
    }
  },
});

import { definePolicy } from "../../engine/policy";

const INSTANCES = new Set(["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"]);

export default definePolicy({
  id: "ec2-no-public-instance",
  title: "Disallow instances with a public address",
  topic: "compute-exposure",
  severity: "high",
  description:
    "An instance with a public address is one careless rule away from everyone, and a stepping stone to every store that trusts its group.",
  remediation:
    "Set associate_public_ip_address to false and drop the Elastic IP; come in by SessionAccess and go out by a NAT gateway, as DevWorkspace does.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9",
  ],
  controls: { fsbp: ["EC2.9", "EC2.25", "Autoscaling.5"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "EC2_INSTANCE_NO_PUBLIC_IP",
  misses: [
    "Addresses that a subnet hands out, which vpc-no-public-ip-subnet and vpc-no-default-vpc name once, where they are to be changed.",
  ],
  examples: {
    bad: `resource "aws_instance" "orders" {
  associate_public_ip_address = true
}`,
    good: `resource "aws_instance" "orders" {
  associate_public_ip_address = false
}`,
  },
  messages: {
    public: "{address} has a public address: {place} {because}.",
    unknown: "{address} cannot be proved private: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const { resource, address } of facts.hosts.values()) {
      const { at, message } = address.because;
      if (!INSTANCES.has(resource.type) || address.answer === "no") continue;
      if ("block" in at) {
        if (at.block.address !== resource.address || at.isAbsent) continue;
        if (address.answer === "yes") report("public", { at, place: at.name, because: message });
        else report("unknown", { at, attribute: at.name, expression: at.expression });
      } else {
        const related = [{ at: resource, message: "gets the address" }];
        if (address.answer === "yes") report("public", { at, place: at.address, because: message, related });
      }
    }
  },
});

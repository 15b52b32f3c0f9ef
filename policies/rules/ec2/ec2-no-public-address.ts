import { definePolicy } from "../../engine/policy";

/** What runs something of ours. Load balancers are meant to be spoken to; stores and services have policies of their own. */
const COMPUTE_TYPES = new Set([
  "aws_instance",
  "aws_spot_instance_request",
  "aws_launch_template",
  "aws_launch_configuration",
  "aws_network_interface",
]);

export default definePolicy({
  id: "ec2-no-public-address",
  title: "Disallow public addresses on hosts",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A host with a public address is one route and one rule away from the whole Internet, and it stands inside of the network, in front of the data.",
  remediation:
    "Set associate_public_ip_address to false and remove the Elastic IP; reach hosts through a load balancer or Session Manager, as DevWorkspace does.",
  references: ["https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9"],
  controls: { fsbp: ["EC2.9", "EC2.25"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "EC2_INSTANCE_NO_PUBLIC_IP",
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_instance" "box" {
  subnet_id                   = aws_subnet.a.id
  associate_public_ip_address = true
}

resource "aws_subnet" "a" {}`,
    good: `resource "aws_instance" "box" {
  subnet_id                   = aws_subnet.a.id
  associate_public_ip_address = false
}

resource "aws_subnet" "a" {}`,
  },
  messages: {
    public: "{address} has a public address.",
    unknown: "{address} cannot be proved to have no public address.",
  },
  check({ facts, report }) {
    for (const { resource, address } of facts.hosts.values()) {
      const { answer, because } = address;
      if (answer === "no" || !COMPUTE_TYPES.has(resource.type)) continue;
      report(answer === "yes" ? "public" : "unknown", { at: resource, related: [because] });
    }
  },
});

import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "vpc-no-internet-route",
  title: "Disallow subnets with a route to an Internet gateway",
  topic: "network",
  severity: "medium",
  description:
    "A route to an Internet gateway makes a subnet public, whatever its name. A development environment that is reached through sessions and endpoints needs none.",
  remediation: "Remove the route; PrivateNetwork has no Internet gateway and reaches AWS through PrivateEndpoints.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_route_table" "a" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.a.id
}`,
    good: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}`,
  },
  messages: { public: "{address} is a public subnet: it {because}." },
  check({ facts, report }) {
    for (const { resource, access, routes } of facts.subnets.values()) {
      const step = routes.because.at(-1);
      if (access === "public" && resource.mode === "managed" && step)
        report("public", { at: resource, because: step.message, related: routes.because });
    }
  },
});

import policy from "../../../../policies/rules/vpc/vpc-no-default-route-to-peer";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a private range",
      files: {
        "main.tf": `resource "aws_route" "a" {
  destination_cidr_block = "10.30.0.0/16"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
      },
    },
    {
      name: "another gateway",
      files: {
        "main.tf": `resource "aws_route" "a" {
  destination_cidr_block = "0.0.0.0/0"
  gateway_id = "igw-0123456789abcdef0"
}`,
      },
    },
  ],
  reject: [
    {
      name: "everything",
      files: {
        "main.tf": `resource "aws_route" "a" {
  destination_cidr_block = "0.0.0.0/0"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
      },
      findings: [{ messageId: "peer", address: "aws_route.a" }],
    },
    {
      name: "half of everything",
      files: {
        "main.tf": `resource "aws_route" "a" {
  destination_cidr_block = "128.0.0.0/1"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
      },
      findings: [{ messageId: "peer" }],
    },
    {
      name: "everything by IPv6",
      files: {
        "main.tf": `resource "aws_route" "a" {
  destination_ipv6_cidr_block = "::/0"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}`,
      },
      findings: [{ messageId: "peer" }],
    },
    {
      name: "within a table",
      files: {
        "main.tf": `resource "aws_route_table" "a" {
  route {
    cidr_block = "0.0.0.0/0"
    vpc_peering_connection_id = "pcx-0123456789abcdef0"
  }
}`,
      },
      findings: [{ messageId: "peer", address: "aws_route_table.a", line: 2 }],
    },
    {
      name: "a gateway that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_route" "a" {
  destination_cidr_block = "0.0.0.0/0"
  vpc_peering_connection_id = var.unset
}`,
      },
      findings: [{ messageId: "peer" }],
    },
    {
      name: "through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_route.a", {
          destination_cidr_block: "0.0.0.0/0",
          vpc_peering_connection_id: "pcx-0123456789abcdef0",
        }),
      findings: [{ messageId: "peer" }],
    },
  ],
});

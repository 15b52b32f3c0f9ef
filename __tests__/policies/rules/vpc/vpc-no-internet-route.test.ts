import policy from "../../../../policies/rules/vpc/vpc-no-internet-route";
import { testPolicy } from "../../../../policies/testing";

const network = `resource "aws_vpc" "v" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_subnet" "a" {
  vpc_id = aws_vpc.v.id
  cidr_block = "10.20.1.0/24"
}
`;

testPolicy(policy, {
  accept: [
    { name: "a gateway without a route", files: { "main.tf": network } },
    {
      name: "a route to a NAT gateway",
      files: {
        "main.tf": `${network}resource "aws_nat_gateway" "n" {}\nresource "aws_default_route_table" "t" {\n  default_route_table_id = aws_vpc.v.default_route_table_id\n  route {\n    cidr_block = "0.0.0.0/0"\n    nat_gateway_id = aws_nat_gateway.n.id\n  }\n}`,
      },
    },
    {
      name: "a public table that is not associated",
      files: {
        "main.tf": `${network}resource "aws_route_table" "t" {\n  vpc_id = aws_vpc.v.id\n  route {\n    cidr_block = "0.0.0.0/0"\n    gateway_id = aws_internet_gateway.g.id\n  }\n}`,
      },
    },
  ],
  reject: [
    {
      name: "the network's main table, IPv6",
      files: {
        "main.tf": `${network}resource "aws_default_route_table" "t" {\n  default_route_table_id = aws_vpc.v.default_route_table_id\n  route {\n    ipv6_cidr_block = "::/0"\n    gateway_id = aws_internet_gateway.g.id\n  }\n}`,
      },
      findings: [
        {
          messageId: "public",
          address: "aws_subnet.a",
          message: "aws_subnet.a is a public subnet: it routes ::/0 to an Internet gateway.",
        },
      ],
    },
  ],
});

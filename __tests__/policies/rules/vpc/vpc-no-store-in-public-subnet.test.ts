import policy from "../../../../policies/rules/vpc/vpc-no-store-in-public-subnet";
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
const store = `resource "aws_elasticache_subnet_group" "s" {
  subnet_ids = [aws_subnet.a.id]
}
resource "aws_elasticache_replication_group" "c" {
  subnet_group_name = aws_elasticache_subnet_group.s.name
}
`;
const route = `resource "aws_route" "r" {
  route_table_id = aws_vpc.v.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id = aws_internet_gateway.g.id
}
`;

testPolicy(policy, {
  accept: [
    { name: "a private subnet", files: { "main.tf": network + store } },
    {
      name: "subnets that are not at hand",
      files: { "main.tf": `resource "aws_elasticache_replication_group" "c" {\n  subnet_group_name = "shared"\n}` },
    },
    {
      name: "an instance, which vpc-no-internet-route judges",
      files: { "main.tf": `${network}${route}resource "aws_instance" "i" {\n  subnet_id = aws_subnet.a.id\n}` },
    },
  ],
  reject: [
    {
      name: "a subnet group that is looked up by its name",
      files: {
        "main.tf": `${network}${route}${store.replace("_name = aws", "_name = data.aws")}data "aws_elasticache_subnet_group" "s" {\n  name = aws_elasticache_subnet_group.s.name\n}\n`,
      },
      findings: [{ messageId: "public", address: "aws_elasticache_replication_group.c" }],
    },
    {
      name: "a network that is looked up by its id",
      files: {
        "main.tf": `${network.replace("vpc_id = aws_vpc.v.id\n  cidr_block", "vpc_id = data.aws_vpc.v.id\n  cidr_block")}${route}${store}data "aws_vpc" "v" {\n  id = aws_vpc.v.id\n}\n`,
      },
      findings: [{ messageId: "public", address: "aws_elasticache_replication_group.c" }],
    },
    {
      name: "a network that is the same whatever is chosen",
      files: {
        "main.tf": `${network.replaceAll("aws_vpc.v.id", 'var.x == "a" ? aws_vpc.v.id : format("%s", aws_vpc.v.id)')}${route}${store}variable "x" {}\n`,
      },
      findings: [{ messageId: "public", address: "aws_elasticache_replication_group.c" }],
    },
    {
      name: "a route in the network's main table",
      files: { "main.tf": network + store + route },
      findings: [
        {
          messageId: "public",
          address: "aws_elasticache_replication_group.c",
          related: ["aws_subnet.a", "aws_internet_gateway.g", "aws_route.r"],
        },
      ],
    },
  ],
});

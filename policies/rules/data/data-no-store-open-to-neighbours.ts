import { definePolicy } from "../../engine/policy";
import { unknownText, wayPlaces } from "../shared/way-places";

export default definePolicy({
  id: "data-no-store-open-to-neighbours",
  title: "Disallow data stores that other networks can reach",
  topic: "public-database",
  severity: "low",
  description:
    "A peered network, what a transit gateway or a VPN joins, and another account are not the Internet, but their owners decide who gets in there, and this configuration does not show it.",
  remediation: "Admit the addresses or groups of those who need the store, not the whole of the other network.",
  references: ["https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html"],
  controls: { nist80053: ["AC-4"] },
  onUnknown: "accept",
  misses: [
    "What the route tables of a transit gateway keep apart.",
    "Routes on the other side, but for peered networks in the configuration.",
    "Whom the policies of VPC Lattice and Verified Access let in: that somebody may be is enough.",
  ],
  examples: {
    bad: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_vpc" "tools" {
  cidr_block = "10.30.0.0/16"
}

resource "aws_vpc_peering_connection" "tools" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.tools.id
}

resource "aws_route" "to_tools" {
  route_table_id            = aws_vpc.main.main_route_table_id
  destination_cidr_block    = aws_vpc.tools.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.tools.id
}

resource "aws_route" "from_tools" {
  route_table_id            = aws_vpc.tools.main_route_table_id
  destination_cidr_block    = aws_vpc.main.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.tools.id
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_security_group" "orders" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_db_subnet_group" "orders" {
  subnet_ids = [aws_subnet.a.id]
}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  db_subnet_group_name   = aws_db_subnet_group.orders.name
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
    good: `resource "aws_security_group" "orders" {}

resource "aws_db_instance" "orders" {
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: {
    open: "{services} of {address} can be reached from {origin}.",
    unknown: "{address} cannot be proved closed to {origin}: {what}.",
  },
  check({ facts, report }) {
    for (const { store, ways } of facts.exposures)
      for (const way of ways) {
        const { origin, verdict, packets } = way;
        if (origin === "the Internet" || verdict === "closed") continue;
        if (verdict === "open") report("open", { ...wayPlaces(store, way), services: packets.services.text, origin });
        else report("unknown", { ...wayPlaces(store, way), origin, what: unknownText(way) });
      }
  },
});

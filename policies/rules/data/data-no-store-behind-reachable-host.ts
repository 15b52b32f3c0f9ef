import { definePolicy } from "../../engine/policy";
import { unknownText, wayPlaces } from "../shared/way-places";

export default definePolicy({
  id: "data-no-store-behind-reachable-host",
  title: "Disallow data stores one host away from the Internet",
  topic: "public-database",
  severity: "medium",
  description:
    "The store admits a machine or function that the Internet can speak to. Whoever takes that over has the store as well; a bastion is such a machine.",
  remediation:
    "Put the host out of reach and use Session Manager (DevWorkspace, SessionAccess), or let the host reach the store through another one that is not public.",
  references: ["https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  misses: ["More than the nearest such host of each kind."],
  examples: {
    bad: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_security_group" "bastion" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "bastion" {
  subnet_id                   = aws_subnet.a.id
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.bastion.id]
}

resource "aws_security_group" "orders" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol        = "tcp"
    from_port       = 5432
    to_port         = 5432
    security_groups = [aws_security_group.bastion.id]
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
    behind: "{address} can be reached by {host}, which can be reached from the Internet.",
    unknown: "{address} cannot be proved out of reach of {host}, which stands on a way from the Internet: {what}.",
  },
  check({ facts, report }) {
    for (const { store, ways } of facts.exposures)
      for (const way of ways) {
        const host = way.through.find(({ resource }) => !facts.relays.has(resource))?.resource.address;
        if (way.origin !== "the Internet" || host === undefined) continue;
        if (way.verdict === "open") report("behind", { ...wayPlaces(store, way), host });
        else report("unknown", { ...wayPlaces(store, way), host, what: unknownText(way) });
      }
  },
});

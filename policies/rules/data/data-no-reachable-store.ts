import { definePolicy } from "../../engine/policy";
import { shareText } from "../../facts/public-sources";
import { unknownText, wayPlaces } from "../shared/way-places";

export default definePolicy({
  id: "data-no-reachable-store",
  title: "Disallow data stores that can be reached from the Internet",
  topic: "public-database",
  severity: "critical",
  core: true,
  description:
    "Every wall on the way from the Internet to the store is open: it has an address, a route leads to it, and network ACL and security group let strangers in. That is the breach itself.",
  remediation:
    "Close any wall on the way, best all of them: no public address, no route to an Internet gateway, a group that admits only named groups. PrivateDatabase in a PrivateNetwork has all three.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html",
  ],
  controls: { fsbp: ["RDS.2", "RDS.46"], nist80053: ["AC-4", "SC-7"] },
  misses: [
    "Answers of the store on their way out.",
    "What rule groups of AWS Network Firewall let through, but for those that only drop: they count as not known.",
  ],
  examples: {
    bad: `resource "aws_default_vpc" "main" {}

resource "aws_default_subnet" "a" {
  availability_zone = "eu-west-1a"
}

resource "aws_db_subnet_group" "orders" {
  subnet_ids = [aws_default_subnet.a.id]
}

resource "aws_security_group" "orders" {
  vpc_id = aws_default_vpc.main.id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  publicly_accessible    = true
  db_subnet_group_name   = aws_db_subnet_group.orders.name
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
    good: `resource "aws_security_group" "orders" {
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = ["10.20.0.0/16"]
  }
}

resource "aws_db_instance" "orders" {
  engine                 = "postgres"
  publicly_accessible    = true
  vpc_security_group_ids = [aws_security_group.orders.id]
}`,
  },
  messages: {
    reachable: "{services} of {address} can be reached from the Internet: {share}.",
    unknown: "{address} cannot be proved closed to the Internet: {what}.",
  },
  check({ facts, report }) {
    for (const { store, state, ways } of facts.exposures) {
      const [way] = ways;
      if (state === "closed" || !way) continue;
      const places = wayPlaces(store, way);
      if (state === "unknown") report("unknown", { ...places, what: unknownText(way) });
      else report("reachable", { ...places, services: way.packets.services.text, share: shareText(way.packets.sources) });
    }
  },
});

import { definePolicy } from "../../engine/policy";
import { subnetsOf } from "../../facts/network/subnets";

export default definePolicy({
  id: "vpc-no-store-in-public-subnet",
  title: "Disallow data stores in public subnets",
  topic: "public-database",
  severity: "high",
  core: true,
  description:
    "In a public subnet a data store is one flag away from the Internet: the route is there already. Nothing that holds data needs to stand where the Internet gateway leads.",
  remediation: "Put the store into subnets without a route to an Internet gateway, as PrivateNetwork builds them.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46",
  ],
  controls: { fsbp: ["RDS.46"], nist80053: ["AC-4", "SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_default_vpc" "main" {}

resource "aws_default_subnet" "a" {
  availability_zone = "eu-west-1a"
}

resource "aws_db_subnet_group" "orders" {
  subnet_ids = [aws_default_subnet.a.id]
}

resource "aws_db_instance" "orders" {
  db_subnet_group_name = aws_db_subnet_group.orders.name
}`,
    good: `resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.20.1.0/24"
}

resource "aws_db_subnet_group" "orders" {
  subnet_ids = [aws_subnet.a.id]
}

resource "aws_db_instance" "orders" {
  db_subnet_group_name = aws_db_subnet_group.orders.name
}`,
  },
  messages: { public: "{address} stands in the public subnet {subnet}, which {because}." },
  check({ facts, report }) {
    for (const { resource, subnets } of facts.dataStores) {
      const standsIn = subnets ? subnetsOf(facts, subnets).known : [];
      const open = standsIn.find(({ access }) => access === "public");
      const step = open?.routes.because.at(-1);
      if (open && step)
        report("public", {
          at: resource,
          subnet: open.resource.address,
          because: step.message,
          related: [{ at: open.resource, message: "is public" }, ...open.routes.because],
        });
    }
  },
});

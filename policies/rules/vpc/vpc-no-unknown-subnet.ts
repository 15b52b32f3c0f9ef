import { definePolicy } from "../../engine/policy";
import { strayPlaces } from "../../facts/stray-places";

export default definePolicy({
  id: "vpc-no-unknown-subnet",
  title: "Disallow data stores in subnets whose routes cannot be seen",
  topic: "network",
  severity: "high",
  description:
    "A subnet, subnet group or cluster that is named by its id or name, looked up, or not known before apply may have a route to the Internet. Whether the store that stands there is one flag away from everyone cannot be proved.",
  remediation:
    "Build the subnets in the same app, judge the stack that builds them together with this one, or list their ids, or names as subnet-group/NAME and cluster/NAME, under knownIds in guardrails.config.json, with who answers for them.",
  references: ["https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  misses: ["Stores that name no subnet: vpc-require-store-subnets asks for one."],
  examples: {
    bad: `resource "aws_db_subnet_group" "orders" {
  subnet_ids = ["subnet-0123456789abcdef0"]
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
  messages: {
    unknownElsewhere: "{address} stands in {value}, a {noun} that is not part of this configuration.",
    unknown: "{address} cannot be proved to stand in private subnets: {value} is not known before apply.",
  },
  check({ facts, report }) {
    for (const { store, place, noun } of strayPlaces(facts)) {
      const { at } = place;
      report(place.kind === "unknown" ? "unknown" : "unknownElsewhere", {
        at: store.resource,
        value: at.expression,
        noun,
        related: [{ at, message: `names the ${noun}` }],
      });
    }
  },
});

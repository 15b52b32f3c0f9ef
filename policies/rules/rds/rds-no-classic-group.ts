import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "rds-no-classic-group",
  title: "Disallow security groups of EC2-Classic",
  topic: "public-database",
  severity: "medium",
  description:
    "These groups belong to a network that AWS has retired: they guard nothing in a VPC, and a store that relies on one relies on nothing.",
  remediation: "Use aws_security_group and name it in vpc_security_group_ids, or build the store with PrivateDatabase.",
  references: ["https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.RDSSecurityGroups.html"],
  controls: { nist80053: ["SC-7"] },
  onUnknown: "accept",
  examples: {
    bad: `resource "aws_db_security_group" "orders" {
  name = "orders"
}`,
    good: `resource "aws_security_group" "orders" {}`,
  },
  messages: { classic: "{address} is a group of EC2-Classic, which guards nothing in a VPC." },
  check({ facts, report }) {
    for (const at of facts.resources("aws_db_security_group", "aws_elasticache_security_group", "aws_redshift_security_group"))
      report("classic", { at });
  },
});

import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "lightsail-no-public-database",
  title: "Disallow Lightsail databases with a public address",
  types: ["aws_lightsail_database"],
  remediation: "Set publicly_accessible to false, or move the store to PrivateDatabase.",
  references: ["https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-configuring-database-public-mode.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  examples: {
    bad: `resource "aws_lightsail_database" "orders" {
  publicly_accessible = true
}`,
    good: `resource "aws_lightsail_database" "orders" {
  publicly_accessible = false
}`,
  },
});

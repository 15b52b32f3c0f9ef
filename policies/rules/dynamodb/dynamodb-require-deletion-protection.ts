import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "dynamodb-require-deletion-protection",
  title: "Require tables to be protected from deletion",
  topic: "database-backup",
  severity: "low",
  description: "A table that may be deleted is one mistaken destroy, or one stolen credential, away from being gone.",
  remediation: "Set deletion_protection_enabled to true.",
  references: [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6",
  ],
  controls: { fsbp: ["DynamoDB.6"] },
  problem: "can be deleted by a single call",
  settings: [{ types: ["aws_dynamodb_table"], path: "deletion_protection_enabled", wanted: true }],
  examples: {
    bad: `resource "aws_dynamodb_table" "orders" {
  name = "orders"
}`,
    good: `resource "aws_dynamodb_table" "orders" {
  name                        = "orders"
  deletion_protection_enabled = true
}`,
  },
});

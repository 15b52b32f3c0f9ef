import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "dynamodb-require-point-in-time-recovery",
  title: "Require tables to be recoverable to any point in time",
  topic: "database-backup",
  severity: "medium",
  description:
    "Without point-in-time recovery a faulty writer or a deleted item is final: nothing is kept of a table unless somebody asks for it.",
  remediation: "Set enabled in the block point_in_time_recovery to true.",
  references: [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2",
  ],
  controls: { fsbp: ["DynamoDB.2"], nist80053: ["CP-9"] },
  problem: "cannot be brought back to an earlier point in time",
  settings: [{ types: ["aws_dynamodb_table"], path: "point_in_time_recovery.enabled", wanted: true }],
  examples: {
    bad: `resource "aws_dynamodb_table" "orders" {
  name = "orders"
}`,
    good: `resource "aws_dynamodb_table" "orders" {
  name = "orders"
  point_in_time_recovery {
    enabled = true
  }
}`,
  },
});

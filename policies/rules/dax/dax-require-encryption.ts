import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "dax-require-encryption",
  title: "Require DynamoDB Accelerator clusters to be encrypted",
  topic: "database-encryption",
  severity: "medium",
  description:
    "The tables are encrypted, but an unencrypted accelerator keeps what was read from them in the clear on its disks. Encryption cannot be switched on later.",
  remediation: "Set enabled in the block server_side_encryption to true.",
  references: [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-3",
  ],
  controls: { fsbp: ["DynamoDB.3"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [{ types: ["aws_dax_cluster"], path: "server_side_encryption.enabled", wanted: true }],
  examples: {
    bad: `resource "aws_dax_cluster" "orders" {
  node_type = "dax.r4.large"
}`,
    good: `resource "aws_dax_cluster" "orders" {
  node_type = "dax.r4.large"
  server_side_encryption {
    enabled = true
  }
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "backup-require-customer-key",
  title: "Require backup vaults to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html"],
  keys: [{ types: ["aws_backup_vault"], path: "kms_key_arn" }],
  examples: {
    bad: `resource "aws_backup_vault" "orders" {
  name = "orders"
}`,
    good: `resource "aws_backup_vault" "orders" {
  name        = "orders"
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

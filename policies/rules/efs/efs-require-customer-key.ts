import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "efs-require-customer-key",
  title: "Require file systems to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html"],
  keys: [{ types: ["aws_efs_file_system"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_efs_file_system" "orders" {
  encrypted = true
}`,
    good: `resource "aws_efs_file_system" "orders" {
  encrypted  = true
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "msk-require-customer-key",
  title: "Require Kafka clusters to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html"],
  keys: [{ types: ["aws_msk_cluster"], path: "encryption_info.encryption_at_rest_kms_key_arn" }],
  examples: {
    bad: `resource "aws_msk_cluster" "orders" {
  cluster_name = "orders"
}`,
    good: `resource "aws_msk_cluster" "orders" {
  cluster_name = "orders"
  encryption_info {
    encryption_at_rest_kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});

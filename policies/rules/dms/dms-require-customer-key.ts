import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "dms-require-customer-key",
  title: "Require replication instances to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.html#CHAP_Security.EncryptionKey"],
  keys: [
    { types: ["aws_dms_replication_instance", "aws_dms_endpoint", "aws_dms_s3_endpoint"], path: "kms_key_arn" },
    { types: ["aws_dms_replication_config"], path: "compute_config.kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_dms_replication_instance" "orders" {
  replication_instance_id = "orders"
}`,
    good: `resource "aws_dms_replication_instance" "orders" {
  replication_instance_id = "orders"
  kms_key_arn             = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

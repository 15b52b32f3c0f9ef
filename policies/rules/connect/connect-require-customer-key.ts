import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "connect-require-customer-key",
  title: "Require recordings of Connect to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/connect/latest/adminguide/encryption-at-rest.html"],
  keys: [
    { types: ["aws_connect_instance_storage_config"], each: "storage_config.s3_config", path: "encryption_config.key_id" },
    {
      types: ["aws_connect_instance_storage_config"],
      each: "storage_config.kinesis_video_stream_config",
      path: "encryption_config.key_id",
    },
  ],
  examples: {
    bad: `resource "aws_connect_instance_storage_config" "orders" {
  storage_config {
    storage_type = "S3"
    s3_config {
      bucket_name = "recordings"
    }
  }
}`,
    good: `resource "aws_connect_instance_storage_config" "orders" {
  storage_config {
    storage_type = "S3"
    s3_config {
      bucket_name = "recordings"
      encryption_config {
        encryption_type = "KMS"
        key_id          = "arn:aws:kms:eu-west-1:111122223333:key/orders"
      }
    }
  }
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "ec2-require-volume-customer-key",
  title: "Require volumes to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"],
  misses: ["A default key of the account (aws_ebs_default_kms_key), and the block devices of instances and launch templates."],
  keys: [{ types: ["aws_ebs_volume", "aws_ebs_snapshot_copy", "aws_ami_copy"], path: "kms_key_id" }],
  examples: {
    bad: `resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-west-1a"
  encrypted         = true
}`,
    good: `resource "aws_ebs_volume" "orders" {
  availability_zone = "eu-west-1a"
  encrypted         = true
  kms_key_id        = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

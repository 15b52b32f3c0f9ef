import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "ecr-require-customer-key",
  title: "Require image repositories to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html"],
  switches: [
    {
      types: ["aws_ecr_repository", "aws_ecr_repository_creation_template"],
      path: "encryption_configuration.encryption_type",
      wanted: ["KMS", "KMS_DSSE"],
    },
  ],
  keys: [{ types: ["aws_ecr_repository", "aws_ecr_repository_creation_template"], path: "encryption_configuration.kms_key" }],
  examples: {
    bad: `resource "aws_ecr_repository" "orders" {
  name = "orders"
}`,
    good: `resource "aws_ecr_repository" "orders" {
  name = "orders"
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "codebuild-require-customer-key",
  title: "Require what builds leave behind to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html"],
  keys: [{ types: ["aws_codebuild_project"], path: "encryption_key" }],
  examples: {
    bad: `resource "aws_codebuild_project" "orders" {
  name = "orders"
}`,
    good: `resource "aws_codebuild_project" "orders" {
  name = "orders"
  encryption_key = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

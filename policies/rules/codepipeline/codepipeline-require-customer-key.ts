import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "codepipeline-require-customer-key",
  title: "Require what pipelines hand on to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/codepipeline/latest/userguide/S3-artifact-encryption.html"],
  keys: [{ types: ["aws_codepipeline"], each: "artifact_store", path: "encryption_key.id" }],
  examples: {
    bad: `resource "aws_codepipeline" "orders" {
  artifact_store {
    location = "orders"
    type     = "S3"
  }
}`,
    good: `resource "aws_codepipeline" "orders" {
  artifact_store {
    location = "orders"
    type     = "S3"
    encryption_key {
      id   = "arn:aws:kms:eu-west-1:111122223333:key/orders"
      type = "KMS"
    }
  }
}`,
  },
});

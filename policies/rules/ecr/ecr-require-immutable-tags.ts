import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ecr-require-immutable-tags",
  title: "Require image tags that cannot be moved",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "Where a tag can be moved, whoever may push replaces an image that was reviewed with one that was not, and the next container that starts runs it.",
  remediation: "Set image_tag_mutability to IMMUTABLE, or build the repository with PrivateService.",
  references: [
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2",
  ],
  controls: { fsbp: ["ECR.2"], nist80053: ["CM-2"] },
  awsConfigRule: "ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED",
  misses: ["Which tags a filter excludes from being immutable."],
  problem: "lets its tags be moved",
  settings: [
    {
      types: ["aws_ecr_repository", "aws_ecr_repository_creation_template"],
      path: "image_tag_mutability",
      wanted: ["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"],
    },
  ],
  examples: {
    bad: `resource "aws_ecr_repository" "orders" {
  name = "orders"
}`,
    good: `resource "aws_ecr_repository" "orders" {
  name                 = "orders"
  image_tag_mutability = "IMMUTABLE"
}`,
  },
});

import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "ecr-no-public-repository",
  title: "Disallow image repositories that anyone may use",
  topic: "other-data-store",
  family: "ecr",
  description: "Images hold code, and often secrets; whoever may push replaces what is deployed next.",
  references: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  misses: ["Repositories of Amazon ECR Public, which are public by design."],
  examples: {
    bad: `resource "aws_ecr_repository_policy" "orders" {
  repository = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage", Resource = "*" }]
  })
}`,
    good: `resource "aws_ecr_repository_policy" "orders" {
  repository = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "ecr:BatchGetImage", Resource = "*" }]
  })
}`,
  },
});

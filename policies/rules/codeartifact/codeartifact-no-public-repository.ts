import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "codeartifact-no-public-repository",
  title: "Disallow package repositories that anyone may use",
  topic: "other-data-store",
  severity: "high",
  family: "codeartifact",
  description: "Whoever may publish packages puts code into every build; whoever may read them has yours.",
  references: ["https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html"],
  controls: { nist80053: ["AC-3", "SR-3"] },
  examples: {
    bad: `resource "aws_codeartifact_repository_permissions_policy" "orders" {
  repository = "orders"
  domain     = "orders"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "codeartifact:PublishPackageVersion", Resource = "*" }]
  })
}`,
    good: `resource "aws_codeartifact_repository_permissions_policy" "orders" {
  repository = "orders"
  domain     = "orders"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "codeartifact:PublishPackageVersion", Resource = "*" }]
  })
}`,
  },
});

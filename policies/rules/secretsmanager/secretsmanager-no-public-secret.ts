import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "secretsmanager-no-public-secret",
  title: "Disallow secrets that anyone may read",
  topic: "secrets-credentials",
  core: true,
  family: "secretsmanager",
  description: "A secret that anyone may read is published; with it falls whatever it opens.",
  references: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_secretsmanager_secret_policy" "orders" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}`,
    good: `resource "aws_secretsmanager_secret_policy" "orders" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}`,
  },
});

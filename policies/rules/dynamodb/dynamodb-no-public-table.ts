import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "dynamodb-no-public-table",
  title: "Disallow tables that anyone may use",
  topic: "public-database",
  core: true,
  family: "dynamodb",
  description: "A table's policy that is open to anyone publishes its items to every AWS account.",
  references: ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-bpa-rbp.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "dynamodb:Query", Resource = "*" }]
  })
}`,
    good: `resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "dynamodb:Query", Resource = "*" }]
  })
}`,
  },
});

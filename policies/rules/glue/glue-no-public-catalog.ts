import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "glue-no-public-catalog",
  title: "Disallow data catalogs that anyone may use",
  topic: "other-data-store",
  family: "glue",
  description: "The catalog says where all data lies and how it is read; whoever may change it redirects every query.",
  references: ["https://docs.aws.amazon.com/glue/latest/dg/security_iam_service-with-iam.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_glue_resource_policy" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "glue:GetTable", Resource = "*" }]
  })
}`,
    good: `resource "aws_glue_resource_policy" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "glue:GetTable", Resource = "*" }]
  })
}`,
  },
});

import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "s3tables-no-public-table-bucket",
  title: "Disallow table and vector buckets that anyone may use",
  topic: "s3-public",
  core: true,
  family: "s3tables",
  severity: "medium",
  description:
    "AWS blocks public access to table and vector buckets for good, and refuses such a policy when it is applied: whoever wrote it means to publish the data, and will look for another way.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-resource-based-policies.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-restrictions.html",
  ],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_s3tables_table_bucket_policy" "orders" {
  table_bucket_arn = "arn:aws:s3tables:eu-west-1:111122223333:bucket/orders"
  resource_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3tables:GetTableData", Resource = "*" }]
  })
}`,
    good: `resource "aws_s3tables_table_bucket_policy" "orders" {
  table_bucket_arn = "arn:aws:s3tables:eu-west-1:111122223333:bucket/orders"
  resource_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "s3tables:GetTableData", Resource = "*" }]
  })
}`,
  },
});

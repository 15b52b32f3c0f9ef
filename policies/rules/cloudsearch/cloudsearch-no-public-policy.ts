import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "cloudsearch-no-public-policy",
  title: "Disallow CloudSearch domains that anyone may query",
  topic: "public-database",
  core: true,
  family: "cloudsearch",
  description:
    "The endpoints of a CloudSearch domain answer the whole Internet: no network and no security group stands before them, only the access policy.",
  references: ["https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-access.html"],
  controls: { nist80053: ["AC-3", "AC-4"] },
  examples: {
    bad: `resource "aws_cloudsearch_domain_service_access_policy" "orders" {
  domain_name = "orders"
  access_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "cloudsearch:search" }]
  })
}`,
    good: `resource "aws_cloudsearch_domain_service_access_policy" "orders" {
  domain_name = "orders"
  access_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "cloudsearch:search" }]
  })
}`,
  },
});

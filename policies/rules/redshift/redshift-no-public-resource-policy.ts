import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "redshift-no-public-resource-policy",
  title: "Disallow warehouses whose policy admits anyone",
  topic: "public-database",
  core: true,
  family: "redshift",
  description: "A warehouse's policy that is open to anyone lets other accounts restore its snapshots or feed it data.",
  references: ["https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-identity-based.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  examples: {
    bad: `resource "aws_redshift_resource_policy" "orders" {
  resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "redshift:AuthorizeInboundIntegration", Resource = "*" }]
  })
}`,
    good: `resource "aws_redshift_resource_policy" "orders" {
  resource_arn = "arn:aws:redshift:eu-west-1:111122223333:namespace:orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "redshift:AuthorizeInboundIntegration", Resource = "*" }]
  })
}`,
  },
});

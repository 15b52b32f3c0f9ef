import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "opensearch-no-public-policy",
  title: "Disallow search domains outside of a VPC that anyone may query",
  topic: "public-database",
  core: true,
  family: "opensearch",
  /** "For VPC access, security groups already enforce" who connects: an open policy then is not public (second page below). */
  unless: ({ of }) => of?.at("vpc_options").isNone === false,
  description:
    "The endpoint of a domain outside of a VPC answers the whole Internet, and an open access policy takes requests that nobody signed.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html#vpc-security",
  ],
  controls: { fsbp: ["Opensearch.2", "ES.2"], nist80053: ["AC-3", "AC-4"] },
  examples: {
    bad: `resource "aws_opensearch_domain_policy" "orders" {
  domain_name = "orders"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:ESHttpGet", Resource = "*" }]
  })
}`,
    good: `resource "aws_opensearch_domain_policy" "orders" {
  domain_name = "orders"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "es:ESHttpGet", Resource = "*" }]
  })
}`,
  },
});

import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "iam-no-public-resource-policy",
  title: "Disallow resource policies that admit anyone",
  topic: "other-data-store",
  severity: "high",
  family: "others",
  description:
    "Certificate authorities, e-mail identities, event schemas, builds and others can be shared by a policy of their own. One that admits everyone lets strangers issue certificates, send e-mail or read what is shared.",
  references: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html"],
  controls: { nist80053: ["AC-3", "AC-6"] },
  misses: ["Policies that only hold within a network: those of VPC endpoints and of VPC Lattice's authentication."],
  examples: {
    bad: `resource "aws_acmpca_policy" "orders" {
  resource_arn = "arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "acm-pca:IssueCertificate", Resource = "*" }]
  })
}`,
    good: `resource "aws_acmpca_policy" "orders" {
  resource_arn = "arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "acm-pca:IssueCertificate", Resource = "*" }]
  })
}`,
  },
});

import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "kms-no-public-key",
  title: "Disallow keys that anyone may use",
  topic: "kms",
  family: "kms",
  description: "Whoever may use a key reads what it encrypts, and whoever may administer it can lock its owner out.",
  remediation:
    "Name the principals, or pin the statement with kms:CallerAccount or aws:PrincipalOrgID and fixed values; kms:ViaService alone pins nothing.",
  references: [
    "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-5",
  ],
  controls: { fsbp: ["KMS.5"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "KMS_KEY_POLICY_NO_PUBLIC_ACCESS",
  examples: {
    bad: `resource "aws_kms_key" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:Decrypt", Resource = "*" }]
  })
}`,
    good: `resource "aws_kms_key" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:Decrypt", Resource = "*" }]
  })
}`,
  },
});

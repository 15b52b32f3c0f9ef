import { buckets } from "../../facts/buckets";
import { tlsPolicy } from "../shared/tls-policy";

export default tlsPolicy({
  id: "s3-require-tls",
  title: "Require TLS for every request to a bucket",
  severity: "medium",
  description: "S3 answers plain HTTP too; a policy that denies it keeps objects and pre-signed addresses from being read on the way.",
  remediation:
    'Add to the bucket policy a Deny for Principal "*", s3:* on the bucket and its objects, with the condition Bool aws:SecureTransport = false, or build the bucket with PrivateBucket.',
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5",
  ],
  controls: { fsbp: ["S3.5"], nist80053: ["SC-8"] },
  awsConfigRule: "S3_BUCKET_SSL_REQUESTS_ONLY",
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.uploads.arn, "\${aws_s3_bucket.uploads.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}`,
  },
  action: "s3:GetObject",
  subjects: (facts) => buckets(facts).all,
});

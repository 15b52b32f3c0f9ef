import { definePolicy } from "../../engine/policy";
import { buckets } from "../../facts/buckets";
import { bucketPolicyGrants } from "../../facts/bucket-exposure";

export default definePolicy({
  id: "s3-no-public-policy",
  title: "Disallow buckets and access points whose policy admits anyone",
  topic: "s3-public",
  severity: "critical",
  core: true,
  description:
    "A bucket policy that admits anyone publishes the bucket. Only restrict_public_buckets, on the bucket or its account, takes the effect away; block_public_policy merely rejects a policy that comes later.",
  remediation:
    "Name the principals, or pin the statement with a condition on aws:SourceVpce, aws:SourceArn or aws:PrincipalOrgID and fixed values, or build the bucket with PrivateBucket.",
  references: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-2",
  ],
  controls: { fsbp: ["S3.2", "S3.3"], nist80053: ["AC-3", "AC-4", "SC-7"] },
  awsConfigRule: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
  misses: [
    "A block on the account that is set outside of what is judged.",
    "A policy of an access point that names access points by s3:DataAccessPointArn, which AWS takes for public.",
  ],
  examples: {
    bad: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.uploads.arn}/*" }]
  })
}`,
    good: `resource "aws_s3_bucket" "uploads" {}

resource "aws_s3_bucket_policy" "uploads" {
  bucket = aws_s3_bucket.uploads.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "\${aws_s3_bucket.uploads.arn}/*"
      Condition = { StringEquals = { "aws:SourceVpce" = "vpce-1a2b3c4d" } }
    }]
  })
}`,
  },
  messages: {
    public: "The policy of {address} {what}.",
    unknown: "The policy of {address} cannot be proved closed: it {what}.",
    unknownBlock:
      "The policy of {address} {what}, and cannot be proved closed: whether restrict_public_buckets takes that away is not known before apply.",
  },
  check({ facts, report }) {
    for (const { grant, restricted } of bucketPolicyGrants(facts, buckets(facts))) {
      const { policy: at, what, related, certainty } = grant;
      report(certainty === "public" && restricted === "unknown" ? "unknownBlock" : certainty, { at, what, related });
    }
  },
});

import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-bucket-logging";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a bucket that is not at hand",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  s3_bucket_name = "elsewhere"
}`,
      },
    },
    {
      name: "the block of provider 3",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  s3_bucket_name = aws_s3_bucket.a.id
}
resource "aws_s3_bucket" "a" {
  logging {
    target_bucket = "logs"
  }
}`,
      },
    },
    {
      name: "names written out",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  s3_bucket_name = "trail"
}
resource "aws_s3_bucket" "a" {
  bucket = "trail"
}
resource "aws_s3_bucket_logging" "a" {
  bucket = "trail"
}`,
      },
    },
  ],
  reject: [
    {
      name: "no log",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  s3_bucket_name = aws_s3_bucket.a.id
}
resource "aws_s3_bucket" "a" {

}`,
      },
      findings: [
        { messageId: "unlogged", address: "aws_cloudtrail.a", attribute: "s3_bucket_name", line: 2, related: ["aws_s3_bucket.a"] },
      ],
    },
    {
      name: "the log of another bucket",
      files: {
        "main.tf": `resource "aws_cloudtrail" "a" {
  s3_bucket_name = aws_s3_bucket.a.bucket
}
resource "aws_s3_bucket" "a" {
  bucket = "trail"
}
resource "aws_s3_bucket_logging" "a" {
  bucket = "other"
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "through an override",
      build: (stack) => {
        stack.addOverride("resource.aws_s3_bucket.a", {});
        stack.addOverride("resource.aws_cloudtrail.a.s3_bucket_name", "${aws_s3_bucket.a.id}");
      },
      findings: [{ messageId: "unlogged" }],
    },
  ],
});

import policy from "../../../../policies/rules/s3/s3-no-open-cors";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "reads",
      files: {
        "main.tf": `resource "aws_s3_bucket_cors_configuration" "a" {
  cors_rule {
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = ["*"]
  }
}`,
      },
    },
    {
      name: "a site",
      files: {
        "main.tf": `resource "aws_s3_bucket_cors_configuration" "a" {
  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = ["https://orders.example.com"]
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "writes",
      files: {
        "main.tf": `resource "aws_s3_bucket_cors_configuration" "a" {
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["*"]
  }
}`,
      },
      findings: [{ messageId: "open", attribute: "cors_rule[0].allowed_methods", line: 3 }],
    },
    {
      name: "on the bucket itself",
      files: {
        "main.tf": `resource "aws_s3_bucket" "a" {
  cors_rule {
    allowed_methods = ["DELETE"]
    allowed_origins = ["https://orders.example.com", "*"]
  }
}`,
      },
      findings: [{ messageId: "open", address: "aws_s3_bucket.a" }],
    },
    {
      name: "a method that is not known",
      files: {
        "main.tf": `variable "how" {}
resource "aws_s3_bucket_cors_configuration" "a" {
  cors_rule {
    allowed_methods = ["GET", var.how]
    allowed_origins = ["*"]
  }
}`,
      },
      findings: [{ messageId: "open" }],
    },
  ],
});

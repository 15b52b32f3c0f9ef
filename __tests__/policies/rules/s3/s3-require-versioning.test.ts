import policy from "../../../../policies/rules/s3/s3-require-versioning";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "by name",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = "uploads"
  versioning_configuration {
    status = "Enabled"
  }
}`,
      },
    },
    {
      name: "inline, as provider 3 had it",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  versioning {
    enabled = true
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "nothing",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  
}`,
      },
      findings: [{ messageId: "none", address: "aws_s3_bucket.a" }],
    },
    {
      name: "suspended",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = aws_s3_bucket.a.id
  versioning_configuration {
    status = "Suspended"
  }
}`,
      },
      findings: [
        {
          messageId: "off",
          address: "aws_s3_bucket_versioning.v",
          attribute: "versioning_configuration[0].status",
          related: ["aws_s3_bucket.a"],
        },
      ],
    },
    {
      name: "another bucket",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = "other"
  versioning_configuration {
    status = "Enabled"
  }
}`,
      },
      findings: [{ messageId: "none" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  
}
resource "aws_s3_bucket_versioning" "v" {
  bucket = aws_s3_bucket.a.id
  versioning_configuration {
    status = var.v
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "off inline",
      files: {
        "main.tf": `variable "v" {}
resource "aws_s3_bucket" "a" {
  bucket = "uploads"
  versioning {
    enabled = false
  }
}`,
      },
      findings: [{ messageId: "off", attribute: "versioning[0].enabled" }],
    },
  ],
});

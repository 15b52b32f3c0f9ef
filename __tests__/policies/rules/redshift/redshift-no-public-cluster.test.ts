import policy from "../../../../policies/rules/redshift/redshift-no-public-cluster";
import { testPolicy } from "../../../../policies/testing";

const pinned = (version: string, line = "") => ({
  "main.tf": `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "${version}"
    }
  }
}
resource "aws_redshift_cluster" "a" {
  ${line}
}`,
});

testPolicy(policy, {
  accept: [
    { name: "left out, provider 6", files: pinned("6.25.0") },
    { name: "left out, no more than the major of provider 6", files: pinned("~> 6") },
    { name: "left out, at least provider 6", files: pinned(">= 6.0, < 8") },
    { name: "false, provider 5", files: pinned("~> 5.0", "publicly_accessible = false") },
  ],
  reject: [
    {
      name: "true, provider 6",
      files: pinned("6.25.0", "publicly_accessible = true"),
      findings: [{ messageId: "public", attribute: "publicly_accessible", line: 10 }],
    },
    { name: "left out, provider 5", files: pinned("~> 5.40"), findings: [{ messageId: "publicByDefault" }] },
    { name: "left out, no more than the major of provider 5", files: pinned("~> 5"), findings: [{ messageId: "publicByDefault" }] },
    { name: "left out, below provider 6", files: pinned(">= 4, < 6.0.0"), findings: [{ messageId: "publicByDefault" }] },
    { name: "left out, provider 5 or 6", files: pinned(">= 5.0"), findings: [{ messageId: "unknownDefault" }] },
    {
      name: "left out, not pinned",
      files: { "main.tf": `resource "aws_redshift_cluster" "a" {}` },
      findings: [{ messageId: "unknownDefault" }],
    },
    { name: "null is left out", files: pinned("5.100.0", "publicly_accessible = null"), findings: [{ messageId: "publicByDefault" }] },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "p" {}\n${pinned("6.0.0", "publicly_accessible = var.p")["main.tf"]}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

import policy from "../../../../policies/rules/eks/eks-require-secrets-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "among others",
      files: {
        "main.tf": `variable "what" {}
resource "aws_eks_cluster" "a" {
  encryption_config {
    resources = [var.what, "secrets"]
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_eks_cluster" "a" {}` },
      findings: [{ messageId: "missing", attribute: "encryption_config.resources" }],
    },
    {
      name: "none",
      files: {
        "main.tf": `variable "what" {}
resource "aws_eks_cluster" "a" {
  encryption_config {
    resources = []
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "perhaps",
      files: {
        "main.tf": `variable "what" {}
resource "aws_eks_cluster" "a" {
  encryption_config {
    resources = [var.what]
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "what" {}
resource "aws_eks_cluster" "a" {
  encryption_config {
    resources = var.what
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

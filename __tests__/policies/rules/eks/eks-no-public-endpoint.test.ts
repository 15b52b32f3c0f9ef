import policy from "../../../../policies/rules/eks/eks-no-public-endpoint";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "private, whatever the ranges say",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    endpoint_public_access = false
    public_access_cidrs    = ["0.0.0.0/0"]
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
  }
}`,
      },
      findings: [{ messageId: "open", severity: "high" }],
    },
    {
      name: "public, ranges left out",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    endpoint_public_access = true
  }
}`,
      },
      findings: [{ messageId: "open", line: 3 }],
    },
    {
      name: "no ranges are all",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = []
  }
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "everyone",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = ["0.0.0.0/0"]
  }
}`,
      },
      findings: [{ messageId: "open", line: 3 }],
    },
    {
      name: "everyone in halves",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = ["0.0.0.0/1", "128.0.0.0/1"]
  }
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "everyone by IPv6",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = ["2000::/3"]
  }
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "an office",
      files: {
        "main.tf": `resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = ["1.1.1.0/28"]
  }
}`,
      },
      findings: [{ messageId: "restricted", severity: "low" }],
    },
    {
      name: "ranges that are not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_eks_cluster" "a" {
  vpc_config {
    public_access_cidrs = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a switch that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_eks_cluster" "a" {
  vpc_config {
    endpoint_public_access = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown", line: 4 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_eks_cluster.a.vpc_config.endpoint_public_access", "true"),
      findings: [{ messageId: "open" }],
    },
  ],
});

import policy from "../../../../policies/rules/redshift/redshift-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_redshift_cluster",
      path: "encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "unknownDefault",
    }),
    {
      accept: [
        {
          name: "left out, provider 6",
          files: {
            "main.tf": `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
resource "aws_redshift_cluster" "a" {
  
}`,
          },
        },
        {
          name: "the string true, provider 5",
          files: {
            "main.tf": `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
resource "aws_redshift_cluster" "a" {
  encrypted = "true"
}`,
          },
        },
      ],
      reject: [
        {
          name: "left out, provider 5",
          files: {
            "main.tf": `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
resource "aws_redshift_cluster" "a" {
  
}`,
          },
          findings: [{ messageId: "missing", attribute: "encrypted" }],
        },
        {
          name: "left out, provider 5 or 6",
          files: {
            "main.tf": `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}
resource "aws_redshift_cluster" "a" {
  
}`,
          },
          findings: [{ messageId: "unknownDefault" }],
        },
      ],
    },
  ),
);

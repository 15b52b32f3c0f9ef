import policy from "../../../../policies/rules/redshift/redshift-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_redshift_cluster",
      attribute: "encrypted",
      write: (value) => `encrypted = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "unknownDefault" },
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

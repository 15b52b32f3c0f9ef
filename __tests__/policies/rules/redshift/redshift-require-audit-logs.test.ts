import policy from "../../../../policies/rules/redshift/redshift-require-audit-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "the block of providers before 6",
      files: {
        "main.tf": `resource "aws_redshift_cluster" "a" {
  logging {
    enable = true
  }
}`,
      },
    },
    {
      name: "by the name written out",
      files: {
        "main.tf": `resource "aws_redshift_cluster" "a" {
  cluster_identifier = "orders"
}
resource "aws_redshift_logging" "a" {
  cluster_identifier = "orders"
}`,
      },
    },
    {
      name: "serverless",
      files: {
        "main.tf": `resource "aws_redshiftserverless_namespace" "a" {
  log_exports = ["userlog"]
}`,
      },
    },
  ],
  reject: [
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_redshift_cluster" "a" {
  logging {
    enable = false
  }
}`,
      },
      findings: [{ messageId: "unlogged", line: 3 }],
    },
    {
      name: "the log of another cluster",
      files: {
        "main.tf": `resource "aws_redshift_cluster" "a" {
  cluster_identifier = "orders"
}
resource "aws_redshift_logging" "a" {
  cluster_identifier = "other"
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "serverless, left out",
      files: {
        "main.tf": `resource "aws_redshiftserverless_namespace" "a" {

}`,
      },
      findings: [{ messageId: "unlogged", attribute: "log_exports" }],
    },
    {
      name: "serverless, none",
      files: {
        "main.tf": `resource "aws_redshiftserverless_namespace" "a" {
  log_exports = []
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_redshift_cluster" "a" {
  logging {
    enable = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_redshift_cluster.a.logging.enable", "false"),
      findings: [{ messageId: "unlogged" }],
    },
  ],
});

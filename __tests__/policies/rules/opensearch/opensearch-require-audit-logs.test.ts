import policy from "../../../../policies/rules/opensearch/opensearch-require-audit-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "on, beside another log",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {
  log_publishing_options {
    log_type = "INDEX_SLOW_LOGS"
  }
  log_publishing_options {
    log_type = "AUDIT_LOGS"
    enabled  = true
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_elasticsearch_domain" "a" {

}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "another log only",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "a" {
  log_publishing_options {
    log_type = "INDEX_SLOW_LOGS"
  }
}`,
      },
      findings: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "a" {
  log_publishing_options {
    log_type = "AUDIT_LOGS"
    enabled  = false
  }
}`,
      },
      findings: [{ messageId: "off", line: 4 }],
    },
    {
      name: "not known whether on",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_opensearch_domain" "a" {
  log_publishing_options {
    log_type = "AUDIT_LOGS"
    enabled  = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown", line: 5 }],
    },
    {
      name: "not known which",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_opensearch_domain" "a" {
  log_publishing_options {
    log_type = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_opensearch_domain.a.log_publishing_options", [{ log_type: "AUDIT_LOGS", enabled: "false" }]),
      findings: [{ messageId: "off" }],
    },
  ],
});

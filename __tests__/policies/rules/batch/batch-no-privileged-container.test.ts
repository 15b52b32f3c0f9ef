import policy from "../../../../policies/rules/batch/batch-no-privileged-container";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {
  container_properties = jsonencode({  })
}`,
      },
    },
    {
      name: "false, with an image that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_batch_job_definition" "a" {
  container_properties = jsonencode({ privileged = false, image = var.unset })
}`,
      },
    },
    {
      name: "no containers",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {

}`,
      },
    },
  ],
  reject: [
    {
      name: "true",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {
  container_properties = jsonencode({ privileged = true })
}`,
      },
      findings: [{ messageId: "privileged", severity: "high", line: 2 }],
    },
    {
      name: "true as text",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {
  container_properties = jsonencode({ privileged = "true" })
}`,
      },
      findings: [{ messageId: "privileged" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_batch_job_definition" "a" {
  container_properties = jsonencode({ privileged = var.unset })
}`,
      },
      findings: [{ messageId: "unknown", severity: "high" }],
    },
    {
      name: "a text that nobody can read yet",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_batch_job_definition" "a" {
  container_properties = var.unset
}`,
      },
      findings: [{ messageId: "unknown", severity: "medium" }],
    },
    {
      name: "a job of several nodes",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {
  node_properties = jsonencode({ nodeRangeProperties = [{ container = { privileged = true } }] })
}`,
      },
      findings: [{ messageId: "privileged" }],
    },
    {
      name: "on EKS",
      files: {
        "main.tf": `resource "aws_batch_job_definition" "a" {
  eks_properties {
    pod_properties {
      containers {
        security_context {
          privileged = true
        }
      }
    }
  }
}`,
      },
      findings: [{ messageId: "privileged", line: 6 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_batch_job_definition.a.container_properties", JSON.stringify({ privileged: true })),
      findings: [{ messageId: "privileged" }],
    },
  ],
});

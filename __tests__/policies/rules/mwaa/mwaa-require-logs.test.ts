import policy from "../../../../policies/rules/mwaa/mwaa-require-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_mwaa_environment" "a" {

}`,
      },
      findings: [
        { messageId: "dagProcessing" },
        { messageId: "scheduler" },
        { messageId: "task" },
        { messageId: "webserver" },
        { messageId: "worker" },
      ],
    },
    {
      name: "one is on, one off",
      files: {
        "main.tf": `resource "aws_mwaa_environment" "a" {
  logging_configuration {
    scheduler_logs {
      enabled = true
    }
    worker_logs {
      enabled = false
    }
  }
}`,
      },
      findings: [{ messageId: "dagProcessing" }, { messageId: "task" }, { messageId: "webserver" }, { messageId: "worker", line: 7 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_mwaa_environment" "a" {
  logging_configuration {
    scheduler_logs {
      enabled = var.unset
    }
  }
}`,
      },
      findings: [
        { messageId: "unknown", line: 5 },
        { messageId: "dagProcessing" },
        { messageId: "task" },
        { messageId: "webserver" },
        { messageId: "worker" },
      ],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_mwaa_environment.a.logging_configuration.task_logs.enabled", "false"),
      findings: [
        { messageId: "dagProcessing" },
        { messageId: "scheduler" },
        { messageId: "task" },
        { messageId: "webserver" },
        { messageId: "worker" },
      ],
    },
  ],
});

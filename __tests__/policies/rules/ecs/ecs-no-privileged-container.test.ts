import policy from "../../../../policies/rules/ecs/ecs-no-privileged-container";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{  }])
}`,
      },
    },
    {
      name: "false, with an image that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{ privileged = false, image = var.unset }])
}`,
      },
    },
    {
      name: "no containers",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {

}`,
      },
    },
  ],
  reject: [
    {
      name: "true",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{ privileged = true }])
}`,
      },
      findings: [{ messageId: "privileged", severity: "high", line: 2 }],
    },
    {
      name: "true as text",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{ privileged = "true" }])
}`,
      },
      findings: [{ messageId: "privileged" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{ privileged = var.unset }])
}`,
      },
      findings: [{ messageId: "unknown", severity: "high" }],
    },
    {
      name: "a text that nobody can read yet",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_ecs_task_definition" "a" {
  container_definitions = var.unset
}`,
      },
      findings: [{ messageId: "unknown", severity: "medium" }],
    },
    {
      name: "the second container",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "a" {
  container_definitions = jsonencode([{ name = "one" }, { name = "two", privileged = true }])
}`,
      },
      findings: [{ messageId: "privileged" }],
    },
    {
      name: "through an override",
      build: (stack) =>
        stack.addOverride("resource.aws_ecs_task_definition.a.container_definitions", JSON.stringify([{ privileged: true }])),
      findings: [{ messageId: "privileged" }],
    },
  ],
});

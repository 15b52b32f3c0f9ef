import policy from "../../../../policies/rules/credentials/credentials-no-embedded-key";
import { testPolicy } from "../../../../policies/testing";

// Joined here, so that no scanner takes the test for a leak.
const key = ["AKIA", "Z7EXAMPLE2345ABC"].join("");
const instance = (userData: string) => ({ "main.tf.json": JSON.stringify({ resource: { aws_instance: { a: { user_data: userData } } } }) });

testPolicy(policy, {
  accept: [
    { name: "a script without any", files: instance("#!/bin/sh\napt-get update\n") },
    {
      name: "a variable that points to the secret",
      files: {
        "main.tf": `resource "aws_lambda_function" "f" {\n  environment {\n    variables = {\n      API_KEY = "arn:aws:ssm:eu-west-1:111122223333:parameter/key"\n    }\n  }\n}`,
      },
    },
    {
      name: "a password that is not known",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_lambda_function" "f" {\n  environment {\n    variables = {\n      DB_PASSWORD = var.v\n    }\n  }\n}`,
      },
    },
    { name: "an emulator's keys", files: { "main.tf": `provider "aws" {\n  access_key = "test"\n  secret_key = "test"\n}` } },
  ],
  reject: [
    {
      name: "a key in a script",
      files: instance(`export AWS_ACCESS_KEY_ID=${key}`),
      findings: [
        {
          messageId: "carried",
          address: "aws_instance.a",
          attribute: "user_data",
          message: "aws_instance.a carries an AWS access key id in user_data.",
        },
      ],
    },
    {
      name: "a key in base64",
      files: instance(Buffer.from(`export AWS_ACCESS_KEY_ID=${key}\n`).toString("base64")),
      findings: [{ messageId: "carried" }],
    },
    {
      name: "a password in a container's environment",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ name = "app", environment = [{ name = "DB_PASSWORD", value = "hunter2" }] }])\n}`,
      },
      findings: [{ messageId: "carried", message: "aws_ecs_task_definition.t carries a value for DB_PASSWORD in container_definitions." }],
    },
    { name: "a connection string", files: instance("psql postgres://app:hunter2@db/orders"), findings: [{ messageId: "carried" }] },
    {
      name: "a provider's key",
      files: { "main.tf": `provider "aws" {\n  access_key = "${key}"\n}` },
      findings: [{ messageId: "carried", line: 2 }],
    },
  ],
});

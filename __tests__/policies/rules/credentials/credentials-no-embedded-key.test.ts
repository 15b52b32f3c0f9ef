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
    {
      name: "containers that get their secret from Secrets Manager",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ name = "app", environment = [{ name = "HOST", value = "db" }], secrets = [{ name = "DB_PASSWORD", valueFrom = "orders" }] }])\n}`,
      },
    },
    {
      name: "a build whose variable names the secret",
      files: {
        "main.tf": `resource "aws_codebuild_project" "p" {\n  environment {\n    environment_variable {\n      name  = "DB_PASSWORD"\n      type  = "SECRETS_MANAGER"\n      value = "orders"\n    }\n  }\n}`,
      },
    },
    {
      name: "a script that asks for its password",
      files: instance("export DB_PASSWORD=$(aws ssm get-parameter --name /db)\nmkdir -p /opt/app\n"),
    },
    {
      name: "settings about passwords",
      files: instance("lock_passwd: true\npassword_min_length: 14\nTOKEN_URL=https://example.com/oauth\n"),
    },
    {
      name: "a program that hands its password on",
      files: instance("connect(host=host, password=password)\nlogin(token=os.environ['T'])\n"),
    },
    {
      name: "a function's variables about secrets",
      files: {
        "main.tf": `resource "aws_lambda_function" "f" {\n  environment {\n    variables = {\n      SECRET_NAME = "orders"\n      DB_SECRET   = "dev/orders"\n      TOKEN_TTL   = "3600"\n    }\n  }\n}`,
      },
    },
    {
      name: "a plain parameter",
      files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  name  = "/app/region"\n  type  = "String"\n  value = "eu-west-1"\n}` },
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
    {
      name: "a password in a container's environment, beside an image that is not known",
      files: {
        "main.tf": `resource "aws_ecr_repository" "r" {}\nresource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ image = aws_ecr_repository.r.repository_url, environment = [{ value = "hunter2", name = "DB_PASSWORD" }] }])\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_ecs_task_definition.t" }],
    },
    {
      name: "a password in a script of which a piece is not known",
      files: {
        "main.tf": `resource "aws_db_instance" "d" {}\nresource "aws_instance" "a" {\n  user_data = "export DB_PASSWORD=hunter2 DB_HOST=\${aws_db_instance.d.address}"\n}`,
      },
      findings: [
        { messageId: "carried", address: "aws_instance.a", message: "aws_instance.a carries a value for DB_PASSWORD in user_data." },
      ],
    },
    {
      name: "the same script in base64",
      files: {
        "main.tf": `resource "aws_db_instance" "d" {}\nresource "aws_launch_template" "a" {\n  user_data = base64encode("export DB_PASSWORD=hunter2 DB_HOST=\${aws_db_instance.d.address}")\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_launch_template.a" }],
    },
    {
      name: "names in other spellings",
      files: {
        "main.tf": `resource "aws_lambda_function" "f" {\n  environment {\n    variables = merge({ dbPassword = "hunter2" }, { DB_PASS = "hunter2", SigningKey = "hunter2" })\n  }\n}`,
      },
      findings: [{ messageId: "carried" }, { messageId: "carried" }, { messageId: "carried" }],
    },
    {
      name: "a setting as a pair of name and value",
      files: {
        "main.tf": `resource "aws_elastic_beanstalk_environment" "e" {\n  setting {\n    namespace = "aws:rds:dbinstance"\n    name      = "DBPassword"\n    value     = "hunter2"\n  }\n}`,
      },
      findings: [{ messageId: "carried", attribute: "setting[0].value" }],
    },
    {
      name: "the same where the provider is told that it is no secret",
      files: {
        "main.tf": `resource "aws_ssm_parameter" "p" {\n  name           = "/app/db_password"\n  type           = "String"\n  insecure_value = "hunter2"\n}`,
      },
      findings: [{ messageId: "carried", attribute: "insecure_value" }],
    },
    {
      name: "a plain parameter under a secret's name",
      files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  name  = "/app/db_password"\n  type  = "String"\n  value = "hunter2"\n}` },
      findings: [{ messageId: "carried", line: 4 }],
    },
    ...[
      "password: hunter2",
      'admin_password="hunter2"',
      "mysql -h db -u root -phunter2 orders",
      "echo root:hunter2 | chpasswd",
      "run --token=hunter2",
      "Server=db;User Id=sa;Password=hunter2;",
    ].map((line) => ({ name: line, files: instance(`#!/bin/sh\n${line}\n`), findings: [{ messageId: "carried" }] })),
    {
      name: "the key of another provider",
      files: { "main.tf": `provider "datadog" {\n  api_key = "hunter2"\n}` },
      findings: [{ messageId: "carried", line: 2 }],
    },
    { name: "a connection string", files: instance("psql postgres://app:hunter2@db/orders"), findings: [{ messageId: "carried" }] },
    {
      name: "a provider's key",
      files: { "main.tf": `provider "aws" {\n  access_key = "${key}"\n}` },
      findings: [{ messageId: "carried", line: 2 }],
    },
  ],
});

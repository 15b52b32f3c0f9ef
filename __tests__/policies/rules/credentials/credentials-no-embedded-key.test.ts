import policy from "../../../../policies/rules/credentials/credentials-no-embedded-key";
import { testPolicy } from "../../../../policies/testing";

// Joined here, so that no scanner takes the test for a leak.
const key = ["AKIA", "Z7EXAMPLE2345ABC"].join("");
const instance = (userData: string) => ({ "main.tf.json": JSON.stringify({ resource: { aws_instance: { a: { user_data: userData } } } }) });

const backend = (type: string, body: string) => ({
  "main.tf": `terraform {\n  backend "${type}" {\n${body}\n  }\n}\nresource "aws_vpc" "v" {}`,
});
const password = ["Tr0ub4dor", "3x"].join("&");
const secret = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");

testPolicy(policy, {
  accept: [
    {
      name: "a variable of which one arm of a condition says where the secret is, and the other is empty",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_lambda_function" "f" {\n  environment {\n    variables = { DB_PASSWORD = var.v == "" ? "" : "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" }\n  }\n}`,
      },
    },
    { name: "a backend that uses a profile", files: backend("s3", `bucket = "b"\nkey = "k"\nprofile = "dev"\nkms_key_id = "alias/state"`) },
    { name: "a backend whose connection names no password", files: backend("pg", `conn_str = "postgres://db.internal/state"`) },
    { name: "a backend of an emulator", files: backend("s3", `access_key = "test"\nsecret_key = "test"`) },
    {
      name: "tags and labels that are called after a secret",
      files: {
        "main.tf": `provider "aws" {
  default_tags {
    tags = { password = "rotated", Token = "none" }
  }
}
resource "aws_db_instance" "d" {
  tags = { password = "rotated", Secret = "yes" }
}
resource "aws_ecs_task_definition" "t" {
  tags                  = { api_key = "rotated" }
  container_definitions = jsonencode([{ dockerLabels = { password = "rotated" } }])
}`,
      },
    },
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
      name: "one arm of a condition that is not known, in a variable",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_lambda_function" "f" {\n  environment {\n    variables = { DB_PASSWORD = var.v == "" ? "${password}" : var.v }\n  }\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_lambda_function.f", attribute: "environment[0].variables.DB_PASSWORD" }],
    },
    {
      name: "a pair whose name is one arm of a condition that is not known",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_codebuild_project" "p" {\n  environment {\n    environment_variable {\n      name  = var.v == "" ? "DB_PASSWORD" : "NAME"\n      value = coalesce(var.v, "${password}")\n    }\n  }\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_codebuild_project.p" }],
    },
    {
      name: "a script that is trimmed, with an address in it that is not known",
      files: {
        "main.tf": `resource "aws_db_instance" "d" {}\nresource "aws_instance" "i" {\n  user_data = trimspace(<<-EOT\n    export HOST=\${aws_db_instance.d.address}\n    export DB_PASSWORD=${password}\n  EOT\n  )\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_instance.i", attribute: "user_data" }],
    },
    {
      name: "a key in a tag",
      files: { "main.tf": `resource "aws_s3_bucket" "b" {\n  tags = { Owner = "web", Note = "${key}" }\n}` },
      findings: [{ messageId: "carried", address: "aws_s3_bucket.b", attribute: "tags.Note" }],
    },
    {
      name: "a key in the tags that a provider sets",
      files: { "main.tf": `provider "aws" {\n  default_tags {\n    tags = { Note = "${key}" }\n  }\n}\nresource "aws_vpc" "v" {}` },
      findings: [{ messageId: "carried", address: "provider.aws", attribute: "default_tags[0].tags.Note" }],
    },
    {
      name: "a key in an output, whatever it is called",
      files: { "main.tf": `output "o" {\n  value = { region = "eu-west-1", id = "${key}" }\n}\nresource "aws_vpc" "v" {}` },
      findings: [{ messageId: "carried", address: "output.o", attribute: "value.id" }],
    },
    {
      name: "a backend's keys",
      files: backend("s3", `bucket = "b"\naccess_key = "${key}"\nsecret_key = "${secret}"`),
      findings: [
        { messageId: "carried", address: "terraform.backend.s3", attribute: "access_key", line: 4 },
        { message: "terraform.backend.s3 carries the backend's secret_key in secret_key.", line: 5 },
      ],
    },
    {
      name: "a backend's keys in JSON",
      files: { "cdk.tf.json": JSON.stringify({ terraform: { backend: { s3: { access_key: key } } }, resource: { aws_vpc: { v: {} } } }) },
      findings: [{ messageId: "carried", address: "terraform.backend.s3", attribute: "access_key" }],
    },
    {
      name: "a backend's keys in an override file",
      files: {
        ...backend("s3", `bucket = "b"`),
        "main_override.tf": `terraform {\n  backend "s3" {\n    secret_key = "${secret}"\n  }\n}`,
      },
      findings: [{ messageId: "carried", address: "terraform.backend.s3", attribute: "secret_key" }],
    },
    {
      name: "a backend's password in its connection",
      files: backend("pg", `conn_str = "postgres://app:hunter2@db.internal/state"`),
      findings: [{ messageId: "carried", address: "terraform.backend.pg", attribute: "conn_str" }],
    },
    {
      name: "a token of a cloud",
      files: { "main.tf": `terraform {\n  cloud {\n    token = "${secret}"\n  }\n}\nresource "aws_vpc" "v" {}` },
      findings: [{ address: "terraform.backend.remote" }],
    },
    {
      name: "the keys to another configuration's state",
      files: {
        "main.tf": `data "terraform_remote_state" "net" {\n  backend = "s3"\n  config = { bucket = "b", secret_key = "${secret}" }\n}`,
      },
      findings: [{ messageId: "carried", address: "data.terraform_remote_state.net", attribute: "config.secret_key" }],
    },
    {
      name: "a key in a label",
      files: {
        "main.tf": `resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ dockerLabels = { note = "${key}" } }])\n}`,
      },
      findings: [{ messageId: "carried", address: "aws_ecs_task_definition.t" }],
    },
    {
      name: "a password in a compressed script",
      files: { "main.tf": `resource "aws_instance" "a" {\n  user_data_base64 = base64gzip("export DB_PASSWORD=hunter2\\n")\n}` },
      findings: [{ messageId: "carried", attribute: "user_data_base64" }],
    },
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

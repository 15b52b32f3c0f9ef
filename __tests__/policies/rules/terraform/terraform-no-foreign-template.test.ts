import policy from "../../../../policies/rules/terraform/terraform-no-foreign-template";
import { testPolicy } from "../../../../policies/testing";

const association = (name: string, beside = "") => ({
  "main.tf": `variable "v" {}\nresource "aws_ssm_association" "a" {\n  name = ${name}\n}\n${beside}`,
});
const windowTask = (type: string, task: string) => ({
  "main.tf": `resource "aws_ssm_maintenance_window_task" "t" {\n  task_type = "${type}"\n  task_arn  = ${task}\n}`,
});
const looked = (name: string) => association("data.aws_ssm_document.d.name", `data "aws_ssm_document" "d" {\n  name = "${name}"\n}`);

const beanstalk = (...settings: readonly [name: string, value: string][]) => ({
  "main.tf": `resource "aws_elastic_beanstalk_environment" "e" {
${settings.map(([name, value]) => `  setting {\n    namespace = "aws:rds:dbinstance"\n    name      = "${name}"\n    value     = "${value}"\n  }`).join("\n")}
}`,
});

const service = (type: string, annotations = "") => ({
  "main.tf": `resource "kubernetes_service_v1" "s" {
  metadata {
    annotations = { ${annotations} }
  }
  spec {
    type = "${type}"
  }
}`,
});

testPolicy(policy, {
  accept: [
    { name: "a service within a cluster", files: service("ClusterIP") },
    {
      name: "a service behind an internal load balancer",
      files: service("LoadBalancer", `"service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal"`),
    },
    { name: "an environment without a database", files: beanstalk() },
    { name: "an environment whose database was let go of", files: beanstalk(["DBEngine", "postgres"], ["HasCoupledDatabase", "false"]) },
    {
      name: "an action that runs no program",
      files: { "main.tf": `action "aws_cloudfront_create_invalidation" "a" {}\nresource "aws_vpc" "v" {}` },
    },
    { name: "patches by AWS's own document", files: association(`"AWS-RunPatchBaseline"`) },
    { name: "AWS's own agent", files: association(`"AmazonCloudWatch-ManageAgent"`) },
    { name: "patches in a maintenance window", files: windowTask("RUN_COMMAND", `"AWS-RunPatchBaseline"`) },
    { name: "a function in a maintenance window", files: windowTask("LAMBDA", `"arn:aws:lambda:eu-west-1:123456789012:function:f"`) },
    { name: "a document of AWS that is looked up", files: looked("AWS-GatherSoftwareInventory") },
    { name: "a stack that is only looked up", files: { "main.tf": `data "aws_cloudformation_stack" "s" {\n  name = "s"\n}` } },
  ],
  reject: [
    {
      name: "a service with a load balancer",
      files: service("LoadBalancer"),
      findings: [{ messageId: "opaque", address: "kubernetes_service_v1.s", attribute: "spec[0].type" }],
    },
    {
      name: "a service whose load balancer is said to face the Internet",
      files: service("LoadBalancer", `"service.beta.kubernetes.io/aws-load-balancer-scheme" = "internet-facing"`),
      findings: [{ messageId: "opaque", address: "kubernetes_service_v1.s" }],
    },
    {
      name: "a database that Elastic Beanstalk builds",
      files: beanstalk(["DBEngine", "postgres"]),
      findings: [
        {
          messageId: "opaque",
          address: "aws_elastic_beanstalk_environment.e",
          attribute: "setting[0]",
          message: "aws_elastic_beanstalk_environment.e is a database that Elastic Beanstalk builds, which cannot be judged.",
        },
      ],
    },
    {
      name: "an action that calls a function",
      files: {
        "main.tf": `action "aws_lambda_invoke" "open" {\n  config {\n    function_name = "open"\n  }\n}\nresource "aws_vpc" "v" {}`,
      },
      findings: [{ messageId: "opaque", address: "action.aws_lambda_invoke.open", line: 1 }],
    },
    {
      name: "an action that runs a command, in a module and in JSON",
      files: {
        "main.tf": `module "m" {\n  source = "./m"\n}`,
        "m/main.tf.json": JSON.stringify({ action: { local_command: { open: { config: { command: "aws" } } } } }),
      },
      findings: [{ messageId: "opaque", address: "module.m.action.local_command.open" }],
    },
    {
      name: "a script on hosts",
      files: association(`"AWS-RunShellScript"`),
      findings: [
        {
          messageId: "opaque",
          address: "aws_ssm_association.a",
          message: "aws_ssm_association.a is a program that Systems Manager runs, which cannot be judged.",
        },
      ],
    },
    {
      name: "a script in a maintenance window",
      files: windowTask("RUN_COMMAND", `"AWS-RunShellScript"`),
      findings: [{ messageId: "opaque", address: "aws_ssm_maintenance_window_task.t" }],
    },
    ...[
      ["a script from a repository", association(`"AWS-RunRemoteScript"`)],
      ["a script by a document that is looked up", looked("AWS-RunPowerShellScript")],
      ["a document of one's own", association("aws_ssm_document.d.name", `resource "aws_ssm_document" "d" {\n  name = "open"\n}`)],
      ["a document of one's own by its name", association(`"open"`)],
      ["a document of another account", association(`"arn:aws:ssm:eu-west-1:123456789012:document/AWS-RunPatchBaseline"`)],
      ["a document that is not known", association("var.v")],
      ["no document", { "main.tf": `resource "aws_ssm_association" "a" {}` }],
    ].map(([name, files]) => ({
      name: name as string,
      files: files as Record<string, string>,
      findings: [{ messageId: "opaque", address: "aws_ssm_association.a" }],
    })),
    {
      name: "a program in a check",
      files: {
        "main.tf": `check "c" {\n  data "external" "e" {\n    program = ["true"]\n  }\n  assert {\n    condition     = true\n    error_message = "no"\n  }\n}`,
      },
      findings: [{ messageId: "opaque", address: "data.external.e", line: 2 }],
    },
    {
      name: "a program in a check, in JSON",
      files: {
        "main.tf.json": `{"check":{"c":{"data":{"external":{"e":{"program":["true"]}}},"assert":[{"condition":true,"error_message":"no"}]}}}`,
      },
      findings: [{ messageId: "opaque", address: "data.external.e" }],
    },
    {
      name: "a function that is called at apply",
      files: { "main.tf": `resource "aws_lambda_invocation" "seed" {\n  function_name = "seed"\n  input         = "{}"\n}` },
      findings: [{ messageId: "opaque", address: "aws_lambda_invocation.seed" }],
    },
    {
      name: "a program that runs at plan",
      files: { "main.tf": `data "external" "e" {\n  program = ["true"]\n}` },
      findings: [{ messageId: "opaque", address: "data.external.e" }],
    },
    {
      name: "a resource of Cloud Control's own provider",
      files: { "main.tf": `resource "awscc_rds_db_instance" "a" {}` },
      findings: [{ messageId: "opaque", address: "awscc_rds_db_instance.a" }],
    },
    {
      name: "a raw resource in a cdktf app",
      build: (stack) => {
        const { TerraformResource } = require("cdktf") as typeof import("cdktf");
        new TerraformResource(stack, "chart", { terraformResourceType: "helm_release" });
      },
      findings: [{ messageId: "opaque", constructPath: "test/chart" }],
    },
  ],
});

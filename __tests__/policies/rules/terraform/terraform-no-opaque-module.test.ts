import policy from "../../../../policies/rules/terraform/terraform-no-opaque-module";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a module at hand", files: { "main.tf": `module "m" {\n  source = "./m"\n}`, "m/main.tf": `resource "aws_sqs_queue" "q" {}` } },
  ],
  reject: [
    {
      name: "a module of a repository",
      files: { "main.tf": `module "m" {\n  source = "git::https://example.com/m.git"\n}` },
      findings: [{ messageId: "unknown", address: "module.m", line: 1 }],
    },
    {
      name: "a module inside a module",
      files: { "main.tf": `module "m" {\n  source = "./m"\n}`, "m/main.tf": `module "n" {\n  source = "example/n/aws"\n}` },
      findings: [
        {
          messageId: "unknown",
          address: "module.m.module.n",
          message: `module.m.module.n cannot be judged: its source "example/n/aws" is not at hand; terraform init installs it.`,
        },
      ],
    },
  ],
});

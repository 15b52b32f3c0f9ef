import policy from "../../../../policies/rules/mwaa/mwaa-no-public-webserver";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "left out: the default is private", files: { "main.tf": `resource "aws_mwaa_environment" "a" {}` } }],
  reject: [
    {
      name: "public and private: https://docs.aws.amazon.com/mwaa/latest/API/API_CreateEnvironment.html",
      files: { "main.tf": `resource "aws_mwaa_environment" "a" {\n  webserver_access_mode = "PUBLIC_AND_PRIVATE"\n}` },
      findings: [{ messageId: "public", line: 2 }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_mwaa_environment" "a" {\n  webserver_access_mode = var.v\n}` },
      findings: [{ messageId: "unknown", line: 3 }],
    },
  ],
});

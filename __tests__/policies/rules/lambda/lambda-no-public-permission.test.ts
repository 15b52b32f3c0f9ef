import policy from "../../../../policies/rules/lambda/lambda-no-public-permission";
import { testPolicy } from "../../../../policies/testing/test-policy";

const permission = (body: string, type = "aws_lambda_permission"): Record<string, string> => ({
  "main.tf": `variable "p" {}\nresource "${type}" "p" {\n  action = "lambda:InvokeFunction"\n${body}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "anyone of an organization", files: permission(`principal = "*"\nprincipal_org_id = "o-a1b2c3d4e5"`) },
    { name: "a service, by a name that is partly known", files: permission('principal = "logs.${var.p}.amazonaws.com"') },
    {
      name: "anyone who comes through one topic",
      files: {
        "main.tf": `resource "aws_sns_topic" "t" {}\nresource "aws_lambda_permission" "p" {\n  action = "lambda:InvokeFunction"\n  principal = "*"\n  source_arn = aws_sns_topic.t.arn\n}`,
      },
    },
  ],
  reject: [
    {
      name: "anyone",
      files: permission(`principal = "*"`),
      findings: [
        {
          messageId: "public",
          address: "aws_lambda_permission.p",
          attribute: "principal",
          message: "aws_lambda_permission.p allows lambda:InvokeFunction to anyone.",
        },
      ],
    },
    {
      name: "anyone who comes through any bucket",
      files: permission(`principal = "*"\nsource_arn = "arn:aws:s3:::*"`),
      findings: [{ messageId: "public" }],
    },
    {
      name: "a layer",
      files: permission(`principal = "*"`, "aws_lambda_layer_version_permission"),
      findings: [{ address: "aws_lambda_layer_version_permission.p" }],
    },
    { name: "a variable", files: permission(`principal = var.p`), findings: [{ messageId: "unknown" }] },
  ],
});

import policy from "../../../../policies/rules/lambda/lambda-no-open-cors";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "no page", files: { "main.tf": `resource "aws_lambda_function_url" "a" {}` } },
    {
      name: "a site",
      files: {
        "main.tf": `resource "aws_lambda_function_url" "a" {
  cors {
    allow_origins = ["https://orders.example.com"]
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "every site",
      files: {
        "main.tf": `resource "aws_lambda_function" "f" {}
resource "aws_lambda_function_url" "a" {
  function_name = aws_lambda_function.f.arn
  cors {
    allow_origins = ["https://orders.example.com", "*"]
  }
}`,
      },
      findings: [{ messageId: "open", attribute: "cors[0].allow_origins", related: ["aws_lambda_function.f"] }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "sites" {}
resource "aws_lambda_function_url" "a" {
  cors {
    allow_origins = var.sites
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "one not known",
      files: {
        "main.tf": `variable "site" {}
resource "aws_lambda_function_url" "a" {
  cors {
    allow_origins = [var.site]
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

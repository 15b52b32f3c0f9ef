import policy from "../../../../policies/rules/apigateway/apigateway-require-execution-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "by the name written out",
      files: {
        "main.tf": `resource "aws_api_gateway_stage" "a" {
  stage_name = "live"
}
resource "aws_api_gateway_method_settings" "a" {
  stage_name  = "live"
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_api_gateway_stage" "a" {
  stage_name = "live"
}
resource "aws_api_gateway_method_settings" "a" {
  stage_name  = aws_api_gateway_stage.a.stage_name
  method_path = "*/*"
  settings {
    logging_level = "OFF"
  }
}`,
      },
      findings: [{ messageId: "unlogged", address: "aws_api_gateway_stage.a", line: 1 }],
    },
    {
      name: "one method only",
      files: {
        "main.tf": `resource "aws_api_gateway_stage" "a" {}
resource "aws_api_gateway_method_settings" "a" {
  stage_name  = aws_api_gateway_stage.a.stage_name
  method_path = "orders/GET"
  settings {
    logging_level = "INFO"
  }
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "a level that is not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_api_gateway_stage" "a" {}
resource "aws_api_gateway_method_settings" "a" {
  stage_name  = aws_api_gateway_stage.a.stage_name
  method_path = "*/*"
  settings {
    logging_level = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_api_gateway_stage" "a" {

}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
  ],
});

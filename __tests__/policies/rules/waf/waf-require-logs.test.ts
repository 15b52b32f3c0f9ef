import policy from "../../../../policies/rules/waf/waf-require-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "aws_waf_web_acl",
      files: {
        "main.tf": `resource "aws_waf_web_acl" "a" {
  logging_configuration {
    log_destination = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/logs"
  }
}`,
      },
    },
    {
      name: "aws_wafregional_web_acl",
      files: {
        "main.tf": `resource "aws_wafregional_web_acl" "a" {
  logging_configuration {
    log_destination = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/logs"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "none",
      files: {
        "main.tf": `resource "aws_waf_web_acl" "a" {

}
resource "aws_wafregional_web_acl" "a" {

}
resource "aws_wafv2_web_acl" "a" {

}`,
      },
      findings: [
        { address: "aws_waf_web_acl.a", messageId: "unlogged" },
        { address: "aws_wafregional_web_acl.a" },
        { address: "aws_wafv2_web_acl.a" },
      ],
    },
    {
      name: "that of another",
      files: {
        "main.tf": `resource "aws_wafv2_web_acl" "a" {

}
resource "aws_wafv2_web_acl_logging_configuration" "a" {
  resource_arn = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/other/1"
}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_wafv2_web_acl" "a" {

}
resource "aws_wafv2_web_acl_logging_configuration" "a" {
  resource_arn = var.unset
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_waf_web_acl.a.logging_configuration", []),
      findings: [{ messageId: "unlogged" }],
    },
  ],
});

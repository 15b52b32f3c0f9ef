import policy from "../../../../policies/rules/dms/dms-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_dms_endpoint",
      path: "ssl_mode",
      right: ['"verify-full"'],
      wrong: ['"none"'],
      leftOut: "missing",
      beside: 'engine_name = "mysql"',
    }),
    {
      accept: [
        {
          name: "S3, which is reached by HTTPS",
          files: {
            "main.tf": `variable "v" {}
resource "aws_dms_endpoint" "a" {
  engine_name = "s3"
}`,
          },
        },
        {
          name: "Redis with TLS",
          files: {
            "main.tf": `variable "v" {}
resource "aws_dms_endpoint" "a" {
  engine_name = "redis"
  redis_settings {
    server_name = "cache"
  }
}`,
          },
        },
      ],
      reject: [
        {
          name: "an engine that is not known",
          files: {
            "main.tf": `variable "v" {}
resource "aws_dms_endpoint" "a" {
  engine_name = var.v
  ssl_mode = "none"
}`,
          },
          findings: [{ messageId: "wrong" }],
        },
        {
          name: "Redis without TLS",
          files: {
            "main.tf": `variable "v" {}
resource "aws_dms_endpoint" "a" {
  engine_name = "redis"
  redis_settings {
    ssl_security_protocol = "plaintext"
  }
}`,
          },
          findings: [{ messageId: "wrong", attribute: "redis_settings[0].ssl_security_protocol" }],
        },
      ],
    },
  ),
);

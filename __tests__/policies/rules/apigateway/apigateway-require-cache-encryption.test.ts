import policy from "../../../../policies/rules/apigateway/apigateway-require-cache-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "encrypted",
      files: {
        "main.tf": `resource "aws_api_gateway_method_settings" "a" {\nsettings {\ncaching_enabled = true\ncache_data_encrypted = true\n}\n}`,
      },
    },
    {
      name: "no cache",
      files: { "main.tf": `resource "aws_api_gateway_method_settings" "a" {\nsettings {\nlogging_level = "INFO"\n}\n}` },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_api_gateway_method_settings" "a" {\nsettings {\ncaching_enabled = true\n}\n}` },
      findings: [{ messageId: "missing", attribute: "settings[0].cache_data_encrypted" }],
    },
    {
      name: "switched off, and perhaps a cache",
      files: {
        "main.tf": `variable "cache" {}\nresource "aws_api_gateway_method_settings" "a" {\nsettings {\ncaching_enabled = var.cache\ncache_data_encrypted = false\n}\n}`,
      },
      findings: [{ messageId: "wrong", line: 5 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "on" {}\nresource "aws_api_gateway_method_settings" "a" {\nsettings {\ncaching_enabled = true\ncache_data_encrypted = var.on\n}\n}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

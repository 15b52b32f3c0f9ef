import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "apigateway-require-cache-encryption",
  title: "Require caches of REST APIs to be encrypted",
  topic: "other-data-store",
  severity: "low",
  description: "A cache holds the answers of the API, and with them whatever its callers may read.",
  remediation: "Set cache_data_encrypted to true.",
  references: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/data-protection-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_method_settings",
  ],
  controls: { fsbp: ["APIGateway.5"], nist80053: ["SC-28"] },
  problem: "caches answers that are not encrypted",
  settings: [
    {
      types: ["aws_api_gateway_method_settings"],
      path: "settings.cache_data_encrypted",
      wanted: true,
      when: (method) => {
        const caching = method.at("settings").get("caching_enabled");
        return caching.isTrue || caching.isUnknown;
      },
    },
  ],
  examples: {
    bad: `resource "aws_api_gateway_method_settings" "orders" {
  settings {
    caching_enabled = true
  }
}`,
    good: `resource "aws_api_gateway_method_settings" "orders" {
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}`,
  },
});

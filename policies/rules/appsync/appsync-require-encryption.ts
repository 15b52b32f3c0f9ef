import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "appsync-require-encryption",
  title: "Require caches of GraphQL APIs to be encrypted at rest",
  topic: "other-data-store",
  severity: "low",
  description: "A cache holds the answers of the API, and with them whatever its callers may read.",
  remediation: "Set at_rest_encryption_enabled to true; a cache that exists is made anew.",
  references: [
    "https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html#caching-encryption",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_api_cache",
  ],
  controls: { fsbp: ["AppSync.1"], nist80053: ["SC-28"] },
  problem: "keeps answers that are not encrypted",
  settings: [{ types: ["aws_appsync_api_cache"], path: "at_rest_encryption_enabled", wanted: true }],
  examples: {
    bad: `resource "aws_appsync_api_cache" "orders" {
  at_rest_encryption_enabled = false
}`,
    good: `resource "aws_appsync_api_cache" "orders" {
  at_rest_encryption_enabled = true
}`,
  },
});

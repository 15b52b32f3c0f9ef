import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "appsync-require-tls",
  title: "Require connections to caches of GraphQL APIs to be encrypted",
  topic: "encryption-in-transit",
  severity: "low",
  description: "Between the API and its cache travels what callers may read.",
  remediation: "Set transit_encryption_enabled to true; a cache that exists is made anew.",
  references: [
    "https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html#caching-encryption",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_api_cache",
  ],
  controls: { fsbp: ["AppSync.6"], nist80053: ["SC-8"] },
  problem: "sends answers that are not encrypted",
  settings: [{ types: ["aws_appsync_api_cache"], path: "transit_encryption_enabled", wanted: true }],
  examples: {
    bad: `resource "aws_appsync_api_cache" "orders" {
  transit_encryption_enabled = false
}`,
    good: `resource "aws_appsync_api_cache" "orders" {
  transit_encryption_enabled = true
}`,
  },
});

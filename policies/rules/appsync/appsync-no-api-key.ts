import { settingPolicy } from "../shared/setting-policy";

/** Ways to log in that say who calls. */
const NAMED = ["AWS_IAM", "AMAZON_COGNITO_USER_POOLS", "OPENID_CONNECT", "AWS_LAMBDA"];

export default settingPolicy({
  id: "appsync-no-api-key",
  title: "Disallow GraphQL APIs that a key opens",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "The key of a GraphQL API is sent by every client, so that it stands in every page and app: whoever has it may ask whatever the schema allows.",
  remediation: "Set authentication_type to AWS_IAM, AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT or AWS_LAMBDA.",
  references: [
    "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-5",
  ],
  controls: { fsbp: ["AppSync.5"], nist80053: ["AC-3", "IA-2"] },
  problem: "is opened by a key",
  settings: [
    { types: ["aws_appsync_graphql_api"], path: "authentication_type", wanted: NAMED },
    { types: ["aws_appsync_graphql_api"], each: "additional_authentication_provider", path: "authentication_type", wanted: NAMED },
  ],
  examples: {
    bad: `resource "aws_appsync_graphql_api" "orders" {
  authentication_type = "API_KEY"
}`,
    good: `resource "aws_appsync_graphql_api" "orders" {
  authentication_type = "AWS_IAM"
}`,
  },
});

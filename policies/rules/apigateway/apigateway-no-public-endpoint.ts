import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "apigateway-no-public-endpoint",
  title: "Disallow REST APIs that face the Internet",
  topic: "compute-exposure",
  severity: "low",
  description:
    "An API with a regional or edge endpoint can be called from anywhere; a private one only through an endpoint of the network.",
  remediation: 'Set types to ["PRIVATE"] in endpoint_configuration, with a policy that names the VPC endpoint.',
  references: ["https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html"],
  controls: { nist80053: ["AC-4", "SC-7"] },
  problem: "can be called from the Internet",
  settings: [{ types: ["aws_api_gateway_rest_api"], path: "endpoint_configuration.types", wanted: { includes: "PRIVATE" } }],
  examples: {
    bad: `resource "aws_api_gateway_rest_api" "orders" {}`,
    good: `resource "aws_api_gateway_rest_api" "orders" {
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}`,
  },
});

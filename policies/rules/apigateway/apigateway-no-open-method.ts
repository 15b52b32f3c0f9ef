import { definePolicy } from "../../engine/policy";
import { openInBodies, openMethods } from "../../facts/api-methods";

export default definePolicy({
  id: "apigateway-no-open-method",
  title: "Disallow methods and routes of APIs that anyone may call",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A method without authorization lets everyone on the Internet run what stands behind it, with the rights of that function or service.",
  remediation:
    "Set authorization to AWS_IAM, or name an authorizer; on a route set authorization_type, in a body the security of each operation.",
  references: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-8",
  ],
  controls: { fsbp: ["APIGateway.8"], nist80053: ["AC-3", "SC-7"] },
  awsConfigRule: "API_GWV2_AUTHORIZATION_TYPE_CONFIGURED",
  misses: [
    "Bodies (OpenAPI) that are neither JSON nor YAML before apply, or that bring a policy of their own; routes that an HTTP API makes of its target.",
    "An API key is taken for a lock, although AWS means it to count calls.",
  ],
  examples: {
    bad: `resource "aws_apigatewayv2_route" "orders" {
  route_key = "POST /orders"
}`,
    good: `resource "aws_apigatewayv2_route" "orders" {
  route_key          = "POST /orders"
  authorization_type = "AWS_IAM"
}`,
  },
  messages: {
    open: "{address} can be called by anyone: {attribute} is {value}.",
    unknown: "{address} cannot be proved closed: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const at of [...openInBodies(facts).map((operation) => operation.at), ...openMethods(facts)])
      report(at.isUnknown ? "unknown" : "open", { at, attribute: at.name, value: at.text });
  },
});

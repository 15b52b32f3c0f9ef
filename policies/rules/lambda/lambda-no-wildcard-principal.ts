import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "lambda-no-wildcard-principal",
  title: "Disallow permissions on functions that name nobody",
  topic: "compute-exposure",
  severity: "low",
  description:
    "A permission for everyone is held only by its conditions: one that is widened or dropped later opens the function, and nothing in the permission says who was meant.",
  remediation: "Set principal to the service, account or role that calls the function.",
  references: ["https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html"],
  controls: { nist80053: ["AC-3"] },
  misses: ["A principal that is not known before apply; lambda-no-public-permission says what it may open."],
  problem: "names nobody",
  settings: [
    {
      types: ["aws_lambda_permission"],
      path: "principal",
      wanted: /[^*]/,
      when: (permission) => permission.at("principal").string === "*",
    },
  ],
  examples: {
    bad: `resource "aws_lambda_permission" "orders" {
  principal  = "*"
  source_arn = "arn:aws:events:eu-west-1:111122223333:rule/orders"
}`,
    good: `resource "aws_lambda_permission" "orders" {
  principal  = "events.amazonaws.com"
  source_arn = "arn:aws:events:eu-west-1:111122223333:rule/orders"
}`,
  },
});

import { definePolicy } from "../../engine/policy";
import { lambdaGrants } from "../../facts/lambda-permissions";

export default definePolicy({
  id: "lambda-no-public-permission",
  title: "Disallow functions and layers that anyone may use",
  topic: "compute-exposure",
  severity: "critical",
  description:
    "Whoever may invoke a function acts with its role, on whatever data it reaches; a layer that anyone may read publishes its code.",
  remediation: "Name the principal, or set source_arn, source_account or principal_org_id to a fixed value.",
  references: [
    "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1",
  ],
  controls: { fsbp: ["Lambda.1"], nist80053: ["AC-3", "AC-6"] },
  awsConfigRule: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
  examples: {
    bad: `resource "aws_lambda_permission" "orders" {
  function_name = "orders"
  action        = "lambda:InvokeFunction"
  principal     = "*"
}`,
    good: `resource "aws_lambda_permission" "orders" {
  function_name = "orders"
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:aws:events:eu-west-1:111122223333:rule/orders"
}`,
  },
  messages: {
    public: "{address} {what}.",
    unknown: "{address} cannot be proved closed: it {what}.",
  },
  check({ facts, report }) {
    for (const { at, certainty, what } of lambdaGrants(facts)) report(certainty, { at, what });
  },
});

import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** Other attributes say as well for whom the service may call. */
const isForAnybody = (permission: Resource): boolean =>
  /\.amazonaws\.com(\.cn)?$/.test(permission.at("principal").string ?? "") &&
  permission.at("source_account").isAbsent &&
  permission.at("principal_org_id").isAbsent;

export default settingPolicy({
  id: "lambda-require-source",
  title: "Require that services name the source for which they call a function",
  topic: "compute-exposure",
  severity: "medium",
  description:
    "A service calls for whoever uses it: without a source, a bucket, topic or API in any other account can have the function run, with input of its choice.",
  remediation: "Set source_arn to what calls the function, or source_account to the account.",
  references: [
    "https://docs.aws.amazon.com/lambda/latest/dg/permissions-granting-access-services.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  ],
  controls: { nist80053: ["AC-3"] },
  problem: "lets a service call the function for anybody",
  settings: [{ types: ["aws_lambda_permission"], path: "source_arn", wanted: "set", when: isForAnybody }],
  examples: {
    bad: `resource "aws_lambda_permission" "orders" {
  principal = "sns.amazonaws.com"
}`,
    good: `resource "aws_lambda_permission" "orders" {
  principal  = "sns.amazonaws.com"
  source_arn = aws_sns_topic.orders.arn
}

resource "aws_sns_topic" "orders" {}`,
  },
});

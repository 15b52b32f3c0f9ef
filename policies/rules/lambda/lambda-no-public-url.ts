import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "lambda-no-public-url",
  title: "Disallow function addresses that anyone may call",
  topic: "compute-exposure",
  severity: "high",
  description:
    "A function URL without authorization is a public web server: whoever finds the address acts with the role of the function, on whatever data it reaches.",
  remediation: "Set authorization_type to AWS_IAM.",
  references: ["https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"],
  controls: { nist80053: ["AC-3", "SC-7"] },
  problem: "lets anyone call the function",
  settings: [{ types: ["aws_lambda_function_url"], path: "authorization_type", wanted: ["AWS_IAM"] }],
  examples: {
    bad: `resource "aws_lambda_function_url" "orders" {
  authorization_type = "NONE"
}`,
    good: `resource "aws_lambda_function_url" "orders" {
  authorization_type = "AWS_IAM"
}`,
  },
});

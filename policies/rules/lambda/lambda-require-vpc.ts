import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "lambda-require-vpc",
  title: "Require functions to run in a network",
  topic: "network",
  severity: "low",
  description: "A function outside of a network has its own way to the Internet, around all routes, endpoints and groups.",
  remediation: "Set subnet_ids and security_group_ids in vpc_config, or build it with PrivateFunction.",
  references: [
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-3",
  ],
  controls: { nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "LAMBDA_INSIDE_VPC",
  problem: "runs outside of any network",
  settings: [{ types: ["aws_lambda_function"], path: "vpc_config.subnet_ids", wanted: "some" }],
  examples: {
    bad: `resource "aws_lambda_function" "orders" {}`,
    good: `resource "aws_lambda_function" "orders" {
  vpc_config {
    subnet_ids         = [aws_subnet.a.id]
    security_group_ids = [aws_security_group.a.id]
  }
}

resource "aws_subnet" "a" {}

resource "aws_security_group" "a" {}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "lambda-require-customer-key",
  title: "Require the environment of functions to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html"],
  keys: [{ types: ["aws_lambda_function"], path: "kms_key_arn", when: (lambda) => !lambda.at("environment").isNone }],
  examples: {
    bad: `resource "aws_lambda_function" "orders" {
  environment {
    variables = { TABLE = "orders" }
  }
}`,
    good: `resource "aws_lambda_function" "orders" {
  kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  environment {
    variables = { TABLE = "orders" }
  }
}`,
  },
});

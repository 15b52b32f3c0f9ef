import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "ssm-require-parameter-customer-key",
  title: "Require secret parameters to be encrypted with a KMS key of your own",
  topic: "secrets-credentials",
  references: ["https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html"],
  keys: [
    {
      types: ["aws_ssm_parameter"],
      path: "key_id",
      when: (parameter) => parameter.at("type").isUnknown || parameter.at("type").string === "SecureString",
    },
  ],
  examples: {
    bad: `resource "aws_ssm_parameter" "orders" {
  name = "/orders/password"
  type = "SecureString"
}`,
    good: `resource "aws_ssm_parameter" "orders" {
  name = "/orders/password"
  type = "SecureString"
  key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

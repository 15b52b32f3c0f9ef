import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "codeartifact-require-customer-key",
  title: "Require packages to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/codeartifact/latest/ug/domain-create.html"],
  keys: [{ types: ["aws_codeartifact_domain"], path: "encryption_key" }],
  examples: {
    bad: `resource "aws_codeartifact_domain" "orders" {
  domain = "orders"
}`,
    good: `resource "aws_codeartifact_domain" "orders" {
  domain = "orders"
  encryption_key = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

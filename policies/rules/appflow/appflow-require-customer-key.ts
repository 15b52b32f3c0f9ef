import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "appflow-require-customer-key",
  title: "Require flows between applications and what opens them to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html"],
  keys: [{ types: ["aws_appflow_flow", "aws_appflow_connector_profile"], path: "kms_arn" }],
  examples: {
    bad: `resource "aws_appflow_flow" "orders" {
  name = "orders"
}`,
    good: `resource "aws_appflow_flow" "orders" {
  name = "orders"
  kms_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

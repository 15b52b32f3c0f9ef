import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "comprehend-require-customer-key",
  title: "Require models of Comprehend and the disks that train them to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/comprehend/latest/dg/kms-in-comprehend.html"],
  keys: [
    { types: ["aws_comprehend_entity_recognizer", "aws_comprehend_document_classifier"], path: "model_kms_key_id" },
    { types: ["aws_comprehend_entity_recognizer", "aws_comprehend_document_classifier"], path: "volume_kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_comprehend_entity_recognizer" "orders" {
  name              = "orders"
  volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
    good: `resource "aws_comprehend_entity_recognizer" "orders" {
  name              = "orders"
  volume_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  model_kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "imagebuilder-require-customer-key",
  title: "Require images and what makes them to be encrypted with a KMS key of your own",
  topic: "compute-exposure",
  references: ["https://docs.aws.amazon.com/imagebuilder/latest/userguide/data-protection.html"],
  keys: [
    { types: ["aws_imagebuilder_component", "aws_imagebuilder_container_recipe"], path: "kms_key_id" },
    { types: ["aws_imagebuilder_image_recipe"], each: "block_device_mapping.ebs", path: "kms_key_id" },
    { types: ["aws_imagebuilder_distribution_configuration"], each: "distribution.ami_distribution_configuration", path: "kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_imagebuilder_component" "orders" {
  name = "orders"
}`,
    good: `resource "aws_imagebuilder_component" "orders" {
  name       = "orders"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "fsx-require-customer-key",
  title: "Require FSx file systems to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: ["https://docs.aws.amazon.com/fsx/latest/WindowsGuide/encryption-at-rest.html"],
  keys: [
    {
      types: ["aws_fsx_lustre_file_system", "aws_fsx_ontap_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_windows_file_system"],
      path: "kms_key_id",
    },
  ],
  examples: {
    bad: `resource "aws_fsx_windows_file_system" "orders" {
  storage_capacity = 32
}`,
    good: `resource "aws_fsx_windows_file_system" "orders" {
  storage_capacity = 32
  kms_key_id       = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

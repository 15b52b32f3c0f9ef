import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "efs-no-public-file-system",
  title: "Disallow file systems that anyone may mount",
  topic: "public-database",
  core: true,
  family: "efs",
  description:
    "A file system policy open to anyone leaves only the mount target's security group between the files and whoever reaches it.",
  remediation:
    "Name the principals, or pin the statement with elasticfilesystem:AccessedViaMountTarget = true, which holds it to the network of the mount targets.",
  references: ["https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html"],
  controls: { nist80053: ["AC-3", "AC-4"] },
  examples: {
    bad: `resource "aws_efs_file_system_policy" "orders" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "elasticfilesystem:ClientMount", Resource = "*" }]
  })
}`,
    good: `resource "aws_efs_file_system_policy" "orders" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "elasticfilesystem:ClientMount", Resource = "*" }]
  })
}`,
  },
});

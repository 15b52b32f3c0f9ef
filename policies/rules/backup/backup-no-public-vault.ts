import { publicPolicy } from "../shared/public-policy";

export default publicPolicy({
  id: "backup-no-public-vault",
  title: "Disallow backup vaults that anyone may use",
  topic: "other-data-store",
  family: "backup",
  description:
    "Backups are the data once more; whoever may use the vault can take, replace or remove them. This covers vaults of AWS Backup and of S3 Glacier.",
  references: [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html",
    "https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html",
  ],
  controls: { nist80053: ["AC-3", "CP-9"] },
  examples: {
    bad: `resource "aws_backup_vault_policy" "orders" {
  backup_vault_name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "backup:CopyIntoBackupVault", Resource = "*" }]
  })
}`,
    good: `resource "aws_backup_vault_policy" "orders" {
  backup_vault_name = "orders"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "backup:CopyIntoBackupVault", Resource = "*" }]
  })
}`,
  },
});

import { definePolicy } from "../../engine/policy";
import { isBackedUp } from "../../facts/backup-plans";

export default definePolicy({
  id: "backup-require-plan",
  title: "Require volumes and file systems to be in a backup plan",
  topic: "database-backup",
  severity: "low",
  description:
    "Neither EBS nor EFS keeps copies by itself: what is deleted, overwritten or held to ransom is gone unless a plan covers it.",
  remediation: "Name the resource, or a tag that it has, in an aws_backup_selection; for a file system an aws_efs_backup_policy is enough.",
  references: [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
    "https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-2",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-7",
  ],
  controls: { fsbp: ["EFS.2", "EFS.7"], nist80053: ["CP-9"] },
  misses: ["Plans of another configuration, or of the whole organization."],
  examples: {
    bad: `resource "aws_efs_file_system" "orders" {}`,
    good: `resource "aws_efs_file_system" "orders" {}

resource "aws_efs_backup_policy" "orders" {
  file_system_id = aws_efs_file_system.orders.id
  backup_policy {
    status = "ENABLED"
  }
}`,
  },
  messages: {
    none: "{address} is in no backup plan.",
    unknown: "{address} cannot be proved to be in a backup plan: what the plans select is not known before apply.",
  },
  check({ facts, report }) {
    for (const resource of facts.resources("aws_efs_file_system", "aws_ebs_volume")) {
      const covered = isBackedUp(resource, facts);
      if (covered !== "yes") report(covered === "no" ? "none" : "unknown", { at: resource });
    }
  },
});

import policy from "../../../../policies/rules/backup/backup-require-plan";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "named",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = [aws_ebs_volume.a.arn]
}`,
      },
    },
    {
      name: "by its tag",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}`,
      },
    },
    {
      name: "everything",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = ["*"]
}`,
      },
    },
    {
      name: "every volume",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = ["arn:aws:ec2:*:*:volume/*"]
}`,
      },
    },
  ],
  reject: [
    { name: "no plan", files: { "main.tf": `resource "aws_ebs_volume" "a" {}` }, findings: [{ messageId: "none", severity: "low" }] },
    {
      name: "another tag",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "weekly"
  }
}`,
      },
      findings: [{ messageId: "none" }],
    },
    {
      name: "another volume",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = [aws_ebs_volume.b.arn]
}
resource "aws_ebs_volume" "b" {}`,
      },
      findings: [{ messageId: "none", address: "aws_ebs_volume.a" }],
    },
    {
      name: "every file system",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = ["arn:aws:elasticfilesystem:*:*:file-system/*"]
}`,
      },
      findings: [{ messageId: "none" }],
    },
    {
      name: "what a variable says",
      files: {
        "main.tf": `variable "v" {}
resource "aws_ebs_volume" "a" {
  tags = { backup = "daily" }
  
}
resource "aws_backup_selection" "s" {
  resources = var.v
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "daily backups off",
      files: {
        "main.tf": `resource "aws_efs_file_system" "a" {}
resource "aws_efs_backup_policy" "p" {
  file_system_id = aws_efs_file_system.a.id
  backup_policy {
    status = "DISABLED"
  }
}`,
      },
      findings: [{ messageId: "none" }],
    },
  ],
});

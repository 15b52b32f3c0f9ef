import type { TopicMapping } from "../mapping";

const WEEK = "A matter of measure: 5 days are short of the week that AWS's RDS.11 asks for (severity low).";

export const mapping: TopicMapping = {
  topic: "database-backup",
  checks: {
    "8fdb08a0-a868-4fdf-9c27-ccab0237f1ab": ["elasticache-require-backups"],
    "AWS-0024": ["dynamodb-require-point-in-time-recovery"],
    "AWS-0050": ["elasticache-require-backups"],
    "AWS-0077": ["rds-require-backups", "rds-require-backup-retention"],
    "AWS-0177": ["rds-require-deletion-protection"],
    "AWS-0343": ["rds-require-deletion-protection"],
    CKV2_AWS_58: ["neptune-require-deletion-protection"],
    CKV_AWS_133: ["rds-require-backups"],
    CKV_AWS_134: ["elasticache-require-backups"],
    CKV_AWS_139: ["rds-require-deletion-protection"],
    CKV_AWS_245: ["rds-require-customer-key"],
    CKV_AWS_28: ["dynamodb-require-point-in-time-recovery"],
    // It asks only whether the period is said at all.
    CKV_AWS_293: ["rds-require-deletion-protection"],
    CKV_AWS_343: ["redshift-require-snapshots"],
    CKV_AWS_360: ["docdb-require-backup-retention"],
    CKV_AWS_361: ["neptune-require-backup-retention"],
    "e542bd46-58c4-4e0f-a52a-1fb4f9548e02": ["rds-require-backup-retention#missing"],
  },
  disagreements: {
    "CKV_AWS_133 aws_db_instance.pass2": "We: left out, the provider keeps no backups of an instance (its default is 0).",
    "AWS-0077 aws_rds_cluster.good_example": WEEK,
    "AWS-0077 aws_db_instance.good_example": WEEK,
  },
};

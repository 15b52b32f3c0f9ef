import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-deletion-protection",
  title: "Require Neptune clusters to be protected from deletion",
  topic: "database-backup",
  severity: "low",
  description: "A database that may be deleted is one mistaken destroy, or one stolen credential, away from being gone.",
  remediation: "Set deletion_protection to true.",
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/manage-console-instances-delete.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-4",
  ],
  controls: { fsbp: ["Neptune.4"] },
  problem: "can be deleted by a single call",
  settings: [{ types: ["aws_neptune_cluster", "aws_neptune_global_cluster"], path: "deletion_protection", wanted: true }],
  examples: {
    bad: `resource "aws_neptune_cluster" "orders" {
  deletion_protection = false
}`,
    good: `resource "aws_neptune_cluster" "orders" {
  deletion_protection = true
}`,
  },
});

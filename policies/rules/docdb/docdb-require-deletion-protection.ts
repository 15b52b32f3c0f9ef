import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-deletion-protection",
  title: "Require DocumentDB clusters to be protected from deletion",
  topic: "database-backup",
  severity: "low",
  description: "A database that may be deleted is one mistaken destroy, or one stolen credential, away from being gone.",
  remediation: "Set deletion_protection to true.",
  references: [
    "https://docs.aws.amazon.com/documentdb/latest/developerguide/db-cluster-delete.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-5",
  ],
  controls: { fsbp: ["DocumentDB.5"] },
  problem: "can be deleted by a single call",
  settings: [{ types: ["aws_docdb_cluster", "aws_docdb_global_cluster"], path: "deletion_protection", wanted: true }],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {
  deletion_protection = false
}`,
    good: `resource "aws_docdb_cluster" "orders" {
  deletion_protection = true
}`,
  },
});

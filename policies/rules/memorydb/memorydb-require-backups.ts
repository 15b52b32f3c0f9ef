import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "memorydb-require-backups",
  title: "Require automatic backups of MemoryDB clusters",
  topic: "database-backup",
  severity: "medium",
  description: "MemoryDB is a primary database; without snapshots a wrong command or a deleted cluster loses all of it.",
  remediation: "Set snapshot_retention_limit to at least 1 day.",
  references: [
    "https://docs.aws.amazon.com/memorydb/latest/devguide/snapshots-automatic.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/memorydb_cluster#snapshot_retention_limit",
  ],
  controls: { nist80053: ["CP-9"] },
  problem: "has no automatic backups",
  settings: [
    // "When set to `0`, automatic backups are disabled. Defaults to `0`" (documentation of aws_memorydb_cluster).
    { types: ["aws_memorydb_cluster"], path: "snapshot_retention_limit", wanted: { atLeast: 1 } },
  ],
  examples: {
    bad: `resource "aws_memorydb_cluster" "orders" {
  acl_name = "orders"
}`,
    good: `resource "aws_memorydb_cluster" "orders" {
  acl_name                 = "orders"
  snapshot_retention_limit = 7
}`,
  },
});

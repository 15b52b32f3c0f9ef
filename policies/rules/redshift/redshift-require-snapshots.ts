import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "redshift-require-snapshots",
  title: "Require a week of snapshots of Redshift clusters",
  topic: "database-backup",
  severity: "medium",
  description:
    "What went wrong on Friday evening is found on Monday: the single day of snapshots that is kept where nothing is said is gone by then, and 0 keeps none.",
  remediation: "Set automated_snapshot_retention_period to at least 7 days.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3",
  ],
  controls: { fsbp: ["Redshift.3"], nist80053: ["CP-9"] },
  problem: "keeps its snapshots for less than a week",
  settings: [{ types: ["aws_redshift_cluster"], path: "automated_snapshot_retention_period", wanted: { atLeast: 7 } }],
  examples: {
    bad: `resource "aws_redshift_cluster" "orders" {
  automated_snapshot_retention_period = 0
}`,
    good: `resource "aws_redshift_cluster" "orders" {
  automated_snapshot_retention_period = 14
}`,
  },
});

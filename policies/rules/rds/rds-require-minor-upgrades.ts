import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "rds-require-minor-upgrades",
  title: "Require databases to take minor versions by themselves",
  topic: "other-data-store",
  severity: "low",
  description:
    "Minor versions are how an engine gets the patches for holes that everybody can read about; a database that waits for somebody to think of it stays open to them.",
  remediation: "Set auto_minor_version_upgrade to true or leave it out.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html#USER_UpgradeDBInstance.Upgrading.AutoMinorVersionUpgrades",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-13",
  ],
  controls: { fsbp: ["RDS.13"], nist80053: ["SI-2"] },
  awsConfigRule: "RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED",
  problem: "waits for somebody to patch it",
  settings: [
    // "Defaults to true" (documentation of aws_db_instance and aws_rds_cluster_instance).
    { types: ["aws_db_instance", "aws_rds_cluster_instance"], path: "auto_minor_version_upgrade", wanted: true, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  auto_minor_version_upgrade = false
}`,
    good: `resource "aws_db_instance" "orders" {
  auto_minor_version_upgrade = true
}`,
  },
});

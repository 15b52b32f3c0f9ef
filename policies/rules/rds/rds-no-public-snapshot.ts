import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "rds-no-public-snapshot",
  title: "Disallow database snapshots that every AWS account can restore",
  topic: "public-database",
  severity: "critical",
  core: true,
  description: "A snapshot that is shared with all is a copy of the data that anyone with an AWS account can restore and read.",
  remediation: 'Remove "all" from shared_accounts and name the accounts that need the snapshot.',
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-1",
  ],
  controls: { fsbp: ["RDS.1", "Neptune.3", "DocumentDB.3"], nist80053: ["AC-3", "SC-7"] },
  awsConfigRule: "RDS_SNAPSHOTS_PUBLIC_PROHIBITED",
  examples: {
    bad: `resource "aws_db_snapshot" "orders" {
  shared_accounts = ["all"]
}`,
    good: `resource "aws_db_snapshot" "orders" {
  shared_accounts = ["111122223333"]
}`,
  },
  messages: {
    public: "{address} can be restored by every AWS account: {attribute} is {value}.",
    unknown: "{address} cannot be proved private: {attribute} is {expression}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const snapshot of facts.resources(
      "aws_db_snapshot",
      "aws_db_cluster_snapshot",
      "aws_db_snapshot_copy",
      "aws_neptune_cluster_snapshot",
      "aws_rds_cluster_snapshot_copy",
    ))
      for (const at of snapshot.at("shared_accounts").items()) {
        if (at.string === "all") report("public", { at, attribute: at.name, value: at.text });
        else if (at.isUnknown) report("unknown", { at, attribute: at.name, expression: at.expression });
      }
  },
});

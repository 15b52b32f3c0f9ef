import { settingPolicy } from "../shared/setting-policy";
import { isEncryptedAsSource } from "../../facts/global-clusters";
import { target } from "../../facts/targets";
import type { Resource } from "../../terraform/model/resource";

const isOfEncryptedCluster = (snapshot: Resource): boolean =>
  target(snapshot.at("db_cluster_identifier"), "aws_rds_cluster")?.at("storage_encrypted").isTrue === true;

export default settingPolicy({
  id: "rds-require-encryption",
  title: "Require database storage to be encrypted",
  topic: "database-encryption",
  severity: "medium",
  description:
    "An unencrypted database lies open in its snapshots, replicas and discarded disks: whoever gets a copy reads it. Encryption cannot be switched on later, only by restoring into a new database.",
  remediation: "Set storage_encrypted to true when the database is created, or build it with PrivateDatabase or PrivateCluster.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless.how-it-works.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-4",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-27",
  ],
  controls: { fsbp: ["RDS.3", "RDS.4", "RDS.27"], nist80053: ["SC-28"] },
  awsConfigRule: "RDS_STORAGE_ENCRYPTED",
  misses: ["Read replicas, which are encrypted as what they copy is."],
  problem: "is not encrypted at rest",
  settings: [
    {
      types: ["aws_db_instance"],
      path: "storage_encrypted",
      wanted: true,
      when: (instance) => instance.at("replicate_source_db").isNone,
    },
    // "You can't disable encryption" of Aurora Serverless v1 (second reference).
    {
      types: ["aws_rds_cluster"],
      path: "storage_encrypted",
      wanted: true,
      when: (cluster) => cluster.at("engine_mode").string !== "serverless",
    },
    { types: ["aws_rds_global_cluster"], path: "storage_encrypted", wanted: true, leftOut: isEncryptedAsSource("aws_rds_cluster") },
    {
      types: ["aws_db_cluster_snapshot"],
      path: "storage_encrypted",
      wanted: true,
      when: (snapshot) => !isOfEncryptedCluster(snapshot),
    },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  engine = "postgres"
}`,
    good: `resource "aws_db_instance" "orders" {
  engine            = "postgres"
  storage_encrypted = true
}`,
  },
});

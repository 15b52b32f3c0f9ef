import { isEncryptedAsSource } from "../../facts/global-clusters";
import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "docdb-require-encryption",
  title: "Require DocumentDB storage to be encrypted",
  topic: "database-encryption",
  severity: "medium",
  description:
    "An unencrypted cluster lies open in its snapshots and discarded disks: whoever gets a copy reads it. Encryption cannot be switched on later.",
  remediation: "Set storage_encrypted to true when the cluster is created.",
  references: [
    "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-1",
  ],
  controls: { fsbp: ["DocumentDB.1"], nist80053: ["SC-28"] },
  awsConfigRule: "DOCDB_CLUSTER_ENCRYPTED",
  problem: "is not encrypted at rest",
  settings: [
    { types: ["aws_docdb_cluster"], path: "storage_encrypted", wanted: true },
    { types: ["aws_docdb_global_cluster"], path: "storage_encrypted", wanted: true, leftOut: isEncryptedAsSource("aws_docdb_cluster") },
  ],
  examples: {
    bad: `resource "aws_docdb_cluster" "orders" {
  engine = "docdb"
}`,
    good: `resource "aws_docdb_cluster" "orders" {
  engine            = "docdb"
  storage_encrypted = true
}`,
  },
});

import { isEncryptedAsSource } from "../../facts/global-clusters";
import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-encryption",
  title: "Require Neptune storage to be encrypted",
  topic: "database-encryption",
  severity: "medium",
  description:
    "An unencrypted cluster lies open in its snapshots and discarded disks: whoever gets a copy reads it. Encryption cannot be switched on later.",
  remediation: "Set storage_encrypted to true when the cluster is created.",
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-1",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-6",
  ],
  controls: { fsbp: ["Neptune.1", "Neptune.6"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [
    { types: ["aws_neptune_cluster"], path: "storage_encrypted", wanted: true },
    { types: ["aws_neptune_global_cluster"], path: "storage_encrypted", wanted: true, leftOut: isEncryptedAsSource("aws_neptune_cluster") },
  ],
  examples: {
    bad: `resource "aws_neptune_cluster" "orders" {
  engine = "neptune"
}`,
    good: `resource "aws_neptune_cluster" "orders" {
  engine            = "neptune"
  storage_encrypted = true
}`,
  },
});

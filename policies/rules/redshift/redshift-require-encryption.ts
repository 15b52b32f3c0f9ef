import { settingPolicy } from "../shared/setting-policy";
import { byMajor } from "../../facts/provider-version";

export default settingPolicy({
  id: "redshift-require-encryption",
  title: "Require Redshift clusters to be encrypted",
  topic: "database-encryption",
  severity: "medium",
  description: "An unencrypted cluster lies open in its snapshots and discarded disks: whoever gets a copy reads the whole warehouse.",
  remediation: "Set encrypted to true.",
  references: [
    "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/version-6-upgrade",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10",
  ],
  controls: { fsbp: ["Redshift.10"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [
    // "Default is `true`" since provider 6.0.0, `false` before (version 6 upgrade guide).
    { types: ["aws_redshift_cluster"], path: "encrypted", wanted: true, leftOut: (cluster) => byMajor(cluster, 6, false, true) },
  ],
  examples: {
    bad: `resource "aws_redshift_cluster" "orders" {
  encrypted = false
}`,
    good: `resource "aws_redshift_cluster" "orders" {
  encrypted = true
}`,
  },
});

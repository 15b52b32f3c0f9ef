import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "neptune-require-iam-authentication",
  title: "Require graph stores to take signed requests only",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Neptune knows no passwords. Without IAM authentication it answers everybody whom its security group lets near: one careless rule, one taken host, and the whole graph is read.",
  remediation: "Set iam_database_authentication_enabled to true, or build the store with PrivateGraphStore.",
  references: [
    "https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-7",
  ],
  controls: { fsbp: ["Neptune.7"], nist80053: ["AC-3"] },
  awsConfigRule: "NEPTUNE_CLUSTER_IAM_DATABASE_AUTHENTICATION",
  problem: "answers requests that nobody signed",
  settings: [{ types: ["aws_neptune_cluster"], path: "iam_database_authentication_enabled", wanted: true }],
  examples: {
    bad: `resource "aws_neptune_cluster" "skills" {}`,
    good: `resource "aws_neptune_cluster" "skills" {
  iam_database_authentication_enabled = true
}`,
  },
});

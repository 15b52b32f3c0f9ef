import policy from "../../../../policies/rules/rds/rds-no-public-snapshot";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "shared with nobody", files: { "main.tf": `resource "aws_db_snapshot" "s" {}` } },
    {
      name: "one account, in JSON",
      files: { "main.tf.json": `{"resource":{"aws_db_cluster_snapshot":{"s":{"shared_accounts":["111122223333"]}}}}` },
    },
  ],
  reject: [
    {
      name: "all beside an account, of a Neptune cluster",
      files: { "main.tf": `resource "aws_neptune_cluster_snapshot" "s" {\n  shared_accounts = ["111122223333", "all"]\n}` },
      findings: [{ messageId: "public", attribute: "shared_accounts[1]", line: 2 }],
    },
    {
      name: "a copy of a cluster's snapshot, for all",
      files: { "main.tf": `resource "aws_rds_cluster_snapshot_copy" "s" {\n  shared_accounts = ["all"]\n}` },
      findings: [{ messageId: "public", attribute: "shared_accounts[0]", line: 2 }],
    },
    {
      name: "accounts that are not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_snapshot" "s" {\n  shared_accounts = var.v\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

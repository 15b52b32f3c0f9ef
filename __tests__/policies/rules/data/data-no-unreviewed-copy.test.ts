import policy from "../../../../policies/rules/data/data-no-unreviewed-copy";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a replica of a store beside it",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {}\nresource "aws_db_instance" "b" {\n  replicate_source_db = aws_db_instance.a.identifier\n}`,
      },
    },
    { name: "null in JSON", files: { "main.tf.json": `{"resource":{"aws_db_instance":{"a":{"snapshot_identifier":null}}}}` } },
  ],
  reject: [
    {
      name: "a snapshot that is looked up",
      files: {
        "main.tf": `data "aws_db_snapshot" "s" {}\nresource "aws_rds_cluster" "a" {\n  snapshot_identifier = data.aws_db_snapshot.s.id\n}`,
      },
      findings: [{ messageId: "copy", address: "aws_rds_cluster.a", line: 3 }],
    },
    {
      name: "a point in time of another store",
      files: {
        "main.tf": `resource "aws_db_instance" "a" {\n  restore_to_point_in_time {\n    source_db_instance_identifier = "production"\n  }\n}`,
      },
      findings: [{ messageId: "copy", attribute: "restore_to_point_in_time" }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  snapshot_identifier = var.v\n}` },
      findings: [{ messageId: "copy" }],
    },
  ],
});

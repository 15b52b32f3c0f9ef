import policy from "../../../../policies/rules/rds/rds-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_global_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [
        {
          name: "a replica, which is encrypted as its source is",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  replicate_source_db = "orders"
}`,
          },
        },
        {
          name: "Aurora Serverless v1, which always is",
          files: {
            "main.tf": `resource "aws_rds_cluster" "a" {
  engine_mode = "serverless"
}`,
          },
        },
        {
          name: "a global cluster made of an encrypted one",
          files: {
            "main.tf": `resource "aws_rds_cluster" "c" {
  storage_encrypted = true
}
resource "aws_rds_global_cluster" "a" {
  source_db_cluster_identifier = aws_rds_cluster.c.arn
}`,
          },
        },
        {
          name: "the snapshot of an encrypted cluster",
          files: {
            "main.tf": `resource "aws_rds_cluster" "c" {
  storage_encrypted = true
}
resource "aws_db_cluster_snapshot" "a" {
  db_cluster_identifier = aws_rds_cluster.c.id
}`,
          },
        },
      ],
      reject: [
        {
          name: "a database whose source is an empty text, which is none",
          files: { "main.tf": `resource "aws_db_instance" "a" {\n  replicate_source_db = ""\n}` },
          findings: [{ messageId: "missing", address: "aws_db_instance.a", attribute: "storage_encrypted" }],
        },
        {
          name: "the string false, through an override",
          build: (stack) => {
            stack.addOverride("resource.aws_db_instance.a.storage_encrypted", "false");
          },
          findings: [{ messageId: "wrong", address: "aws_db_instance.a" }],
        },
        {
          name: "a global cluster made of one that is not at hand",
          files: {
            "main.tf": `resource "aws_rds_global_cluster" "a" {
  source_db_cluster_identifier = "arn:aws:rds:eu-west-1:111122223333:cluster:orders"
}`,
          },
          findings: [{ messageId: "unknownDefault", attribute: "storage_encrypted" }],
        },
        {
          name: "the snapshot of a cluster that is not",
          files: {
            "main.tf": `resource "aws_rds_cluster" "c" {}
resource "aws_db_cluster_snapshot" "a" {
  db_cluster_identifier = aws_rds_cluster.c.id
}`,
          },
          findings: [
            { messageId: "missing", address: "aws_rds_cluster.c" },
            { messageId: "missing", address: "aws_db_cluster_snapshot.a" },
          ],
        },
      ],
    },
  ),
);

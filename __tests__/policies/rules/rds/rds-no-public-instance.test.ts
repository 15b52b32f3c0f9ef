import policy from "../../../../policies/rules/rds/rds-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

const { accept, reject } = publicStoreCases("aws_db_instance");

const multiAz = (lines: string, more = "") => ({
  "main.tf": `resource "aws_rds_cluster" "c" {\n  db_cluster_instance_class = "db.m6gd.large"\n  ${lines}\n}\n${more}`,
});
const group = (name: string) => `resource "aws_db_subnet_group" "g" {\n  ${name}\n}`;

testPolicy(policy, {
  accept: [
    ...accept,
    { name: "a cluster of Aurora, whose instances decide", files: { "main.tf": `resource "aws_rds_cluster" "c" {}` } },
    {
      name: "a Multi-AZ cluster in a subnet group",
      files: multiAz("db_subnet_group_name = aws_db_subnet_group.g.name", group('name = "g"')),
    },
    {
      name: "a Multi-AZ cluster in a group without a name yet",
      files: multiAz("db_subnet_group_name = aws_db_subnet_group.g.id", group("")),
    },
    {
      name: "a Multi-AZ cluster in the same group whichever arm is taken",
      files: multiAz(
        `db_subnet_group_name = var.v ? aws_db_subnet_group.g.name : aws_db_subnet_group.g.id`,
        `variable "v" {}\nresource "aws_db_subnet_group" "g" {}`,
      ),
    },
    { name: "a Multi-AZ cluster in a group by its name", files: multiAz(`db_subnet_group_name = "private"`) },
    { name: "a Multi-AZ cluster that a later provider keeps private", files: multiAz("publicly_accessible = false") },
  ],
  reject: [
    ...reject,
    {
      name: "an instance of a cluster",
      files: { "main.tf": `resource "aws_rds_cluster_instance" "a" {\n  publicly_accessible = true\n}` },
      findings: [{ messageId: "public", address: "aws_rds_cluster_instance.a" }],
    },
    {
      name: "an override of a construct that says false",
      build: (stack) => {
        const { DbInstance } = require("@cdktf/provider-aws/lib/db-instance") as typeof import("@cdktf/provider-aws/lib/db-instance");
        new DbInstance(stack, "orders", { instanceClass: "db.t4g.micro", publiclyAccessible: false }).addOverride(
          "publicly_accessible",
          "true",
        );
      },
      findings: [{ messageId: "public", address: "aws_db_instance.orders", constructPath: "test/orders" }],
    },
    {
      name: "a shard group",
      files: { "main.tf": `resource "aws_rds_shard_group" "s" {\n  publicly_accessible = true\n}` },
      findings: [{ messageId: "public", address: "aws_rds_shard_group.s" }],
    },
    {
      name: "a shard group that leaves it to AWS",
      files: { "main.tf": `resource "aws_rds_shard_group" "s" {}` },
      findings: [
        {
          messageId: "unknownDefault",
          message:
            "aws_rds_shard_group.s cannot be proved private: publicly_accessible is left out, and its default depends on the Internet gateway of the VPC.",
        },
      ],
    },
    {
      name: "a Multi-AZ cluster without a subnet group",
      files: multiAz(""),
      findings: [
        {
          messageId: "publicByDefault",
          message: "aws_rds_cluster.c gets a public address: publicly_accessible is left out, and the default is public.",
        },
      ],
    },
    {
      name: "a Multi-AZ cluster in the default subnet group",
      files: multiAz(`db_subnet_group_name = "Default"`),
      findings: [{ messageId: "publicByDefault" }],
    },
    {
      name: "a Multi-AZ cluster in the default subnet group, looked up",
      files: multiAz("db_subnet_group_name = data.aws_db_subnet_group.d.name", `data "aws_db_subnet_group" "d" {\n  name = "default"\n}`),
      findings: [{ messageId: "publicByDefault" }],
    },
    {
      name: "a Multi-AZ cluster in a group that is not known",
      files: multiAz("db_subnet_group_name = var.g", `variable "g" {}`),
      findings: [{ messageId: "unknownDefault" }],
    },
    {
      name: "a Multi-AZ cluster in one group or another",
      files: multiAz(
        `db_subnet_group_name = var.own ? aws_db_subnet_group.g.name : "default"`,
        `variable "own" {}\n${group('name = "g"')}`,
      ),
      findings: [{ messageId: "unknownDefault" }],
    },
    {
      name: "a Multi-AZ cluster that is restored",
      files: multiAz(`db_subnet_group_name = "private"\n  snapshot_identifier = "s"`),
      findings: [
        {
          messageId: "unknownDefault",
          message:
            "aws_rds_cluster.c cannot be proved private: publicly_accessible is left out, and its default depends on the subnet group and, where it is restored, on the Internet gateway of the VPC.",
        },
      ],
    },
    {
      name: "a Multi-AZ cluster that is restored to a point in time",
      files: multiAz(`db_subnet_group_name = "private"\n  restore_to_point_in_time {\n    source_cluster_identifier = "a"\n  }`),
      findings: [{ messageId: "unknownDefault" }],
    },
    {
      name: "a condition that is not known, public one way",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  publicly_accessible = var.v ? false : true\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

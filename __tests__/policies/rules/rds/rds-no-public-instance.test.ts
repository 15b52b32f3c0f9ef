import policy from "../../../../policies/rules/rds/rds-no-public-instance";
import { testPolicy } from "../../../../policies/testing";
import { publicStoreCases } from "../shared/public-store-cases";

const { accept, reject } = publicStoreCases("aws_db_instance");

testPolicy(policy, {
  accept,
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
      name: "a condition that is not known, public one way",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  publicly_accessible = var.v ? false : true\n}` },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

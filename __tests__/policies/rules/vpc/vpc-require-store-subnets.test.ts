import policy from "../../../../policies/rules/vpc/vpc-require-store-subnets";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

const STORES = [
  ["aws_db_instance", "db_subnet_group_name"],
  ["aws_rds_cluster", "db_subnet_group_name"],
  ["aws_docdb_cluster", "db_subnet_group_name"],
  ["aws_neptune_cluster", "neptune_subnet_group_name"],
  ["aws_redshift_cluster", "cluster_subnet_group_name"],
  ["aws_dms_replication_instance", "replication_subnet_group_id"],
  ["aws_elasticache_replication_group", "subnet_group_name"],
  ["aws_memorydb_cluster", "subnet_group_name"],
] as const;

testPolicy(
  policy,
  together(
    ...STORES.map(([type, path]) => settingCases({ type, path, right: ['"orders"'], wrong: [], leftOut: "missing", unknown: "accepted" })),
    {
      accept: [
        {
          name: "a replica stands where its source does",
          files: {
            "main.tf": `resource "aws_db_instance" "a" {
  replicate_source_db = "orders"
}`,
          },
        },
        {
          name: "a node of a replication group stands where that does",
          files: {
            "main.tf": `resource "aws_elasticache_cluster" "a" {
  replication_group_id = "orders"
}`,
          },
        },
      ],
      reject: [
        {
          name: "a database whose source is an empty text, which is none",
          files: { "main.tf": `resource "aws_db_instance" "a" {\n  replicate_source_db = ""\n}` },
          findings: [{ messageId: "missing", address: "aws_db_instance.a", attribute: "db_subnet_group_name" }],
        },
        {
          name: "taken away by an override",
          build: (stack) => stack.addOverride("resource.aws_redshift_cluster.a.cluster_subnet_group_name", null),
          findings: [{ messageId: "missing", attribute: "cluster_subnet_group_name" }],
        },
      ],
    },
  ),
);

import { settingPolicy } from "../shared/setting-policy";
import type { Resource } from "../../terraform/model/resource";

/** Replicas and members stand where their source or group does. */
const isOfItsOwn = (store: Resource): boolean =>
  ["replicate_source_db", "replication_source_identifier", "replication_group_id", "global_replication_group_id"].every(
    (name) => store.at(name).isNone,
  );

export default settingPolicy({
  id: "vpc-require-store-subnets",
  title: "Require data stores to name their subnets",
  topic: "public-database",
  severity: "medium",
  description:
    "A store that names no subnets is put into the default network of the account, whose subnets all have a route to the Internet.",
  remediation: "Name a subnet group of private subnets, or build the store with one of the Private… constructs.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
    "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html",
  ],
  controls: { fsbp: ["ElastiCache.7"], nist80053: ["AC-4", "SC-7"] },
  problem: "stands in the default network",
  settings: [
    { types: ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster"], path: "db_subnet_group_name", wanted: "set", when: isOfItsOwn },
    { types: ["aws_neptune_cluster"], path: "neptune_subnet_group_name", wanted: "set", when: isOfItsOwn },
    { types: ["aws_redshift_cluster"], path: "cluster_subnet_group_name", wanted: "set" },
    { types: ["aws_redshiftserverless_workgroup"], path: "subnet_ids", wanted: "set" },
    { types: ["aws_dms_replication_instance"], path: "replication_subnet_group_id", wanted: "set" },
    { types: ["aws_elasticache_cluster", "aws_elasticache_replication_group"], path: "subnet_group_name", wanted: "set", when: isOfItsOwn },
    { types: ["aws_dax_cluster", "aws_memorydb_cluster"], path: "subnet_group_name", wanted: "set" },
  ],
  examples: {
    bad: `resource "aws_db_instance" "orders" {}`,
    good: `resource "aws_db_instance" "orders" {
  db_subnet_group_name = aws_db_subnet_group.orders.name
}

resource "aws_db_subnet_group" "orders" {
  name = "orders"
}`,
  },
});

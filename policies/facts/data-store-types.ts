/**
 * Where each AWS data store keeps its public switch, its security groups and its subnets: one row a type, so that a new store is one entry
 * and no code. Sources: the provider's documentation of the type (registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/…)
 * and its schema; what is not documented there is named at the row.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { NamedType } from "./by-name";
import { byMajor } from "./provider-version";

/** The attribute that decides whether the store gets an address that the Internet can route to. */
export interface PublicSwitch {
  readonly path: readonly string[];
  /** What the provider or AWS does where the attribute is left out. */
  readonly publicByDefault: boolean | VaryingDefault;
  /** `undefined` where the value says neither. */
  readonly isPublic: (attribute: Attribute) => boolean | undefined;
  /** Elastic IPs that make it public, whatever the switch says. */
  readonly addresses?: readonly string[];
}

export interface VaryingDefault {
  /** `undefined` where the configuration does not say what it depends on. */
  readonly isPublic: (resource: Resource) => boolean | undefined;
  /** `the version of the provider, which is not pinned` */
  readonly dependsOn: string;
}

/** A list on the resource itself, or on another resource that it names, hop by hop. */
export interface Where {
  readonly hops: readonly { readonly attribute: string; readonly type: NamedType }[];
  readonly path: readonly string[];
}

export interface DataStoreType {
  /** As AWS calls it. */
  readonly noun: string;
  readonly publicSwitch?: PublicSwitch;
  readonly groups?: Where;
  /** What AWS attaches where no group is named: the VPC's default group, always or only where the store is not outside of every network. */
  readonly defaultGroup?: "always" | "in a network";
  /** Where this attribute is set, the resource that it names decides about groups and subnets. */
  readonly member?: string;
  readonly subnets?: Where;
  /** Where the resource itself names more groups and subnets than those. */
  readonly more?: { readonly groups: readonly (readonly string[])[]; readonly subnets: readonly (readonly string[])[] };
  /** True where it runs on instances, which get a public address where their subnet hands them out. */
  readonly onInstances?: true;
  /** True where AWS puts the store into the default VPC if no subnet group is named. */
  readonly defaultVpc?: true;
  /** The only TCP port that clients use where no attribute says another. */
  readonly port?: number;
}

const flag = (name = "publicly_accessible", publicByDefault: PublicSwitch["publicByDefault"] = false): PublicSwitch => ({
  path: [name],
  publicByDefault,
  isPublic: (attribute) => attribute.boolean,
});

/** A switch with named positions, of which all but the given ones are private. */
const choice = (path: readonly string[], publicByDefault: boolean, ...publicValues: string[]): PublicSwitch => ({
  path,
  publicByDefault,
  isPublic: (attribute) => (attribute.string === undefined ? undefined : publicValues.includes(attribute.string)),
});

/** Public unless it is put into a VPC: the presence of a block is the switch. */
const outsideVpc = (path: readonly string[]): PublicSwitch => ({
  path,
  publicByDefault: true,
  isPublic: (block) => block.items().length === 0,
});

const here = (...path: string[]): Where => ({ hops: [], path });
const via = (attribute: string, type: NamedType, where: Where): Where => ({ ...where, hops: [{ attribute, type }, ...where.hops] });
const subnetGroup = (attribute: string, type: NamedType): Where => via(attribute, type, here("subnet_ids"));

/**
 * A cluster has an address where it is a Multi-AZ DB cluster; of Aurora's, each instance has a switch.
 * "If `DBSubnetGroup` isn't specified, `PubliclyAccessible` defaults to `true`. If `DBSubnetGroup` is specified, `PubliclyAccessible`
 * defaults to `false` unless the value of `DBSubnetGroup` is `default`": https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 * What is restored is public "if the subnets are part of a VPC that has an internet gateway": …/API_RestoreDBClusterFromSnapshot.html
 */
function publicBySubnetGroup(cluster: Resource): boolean | undefined {
  if (cluster.at("db_cluster_instance_class").isAbsent) return false;
  const at = cluster.at("db_subnet_group_name");
  const groupIn = (named: Attribute) => named.references.find(({ resource }) => resource?.type === "aws_db_subnet_group")?.resource;
  const group = groupIn(at);
  const name = at.string ?? group?.at("name").string;
  if (at.isAbsent || name?.toLowerCase() === "default") return true;
  const isNamed = at.string !== undefined || at.alternatives.every((one) => groupIn(one) !== undefined);
  const isRestored = !cluster.at("snapshot_identifier").isNone || !cluster.at("restore_to_point_in_time").isNone;
  return isNamed && !isRestored ? false : undefined;
}

const VPC_GROUPS = { groups: here("vpc_security_group_ids"), defaultGroup: "always" } as const;
const GROUPS = { groups: here("security_group_ids"), defaultGroup: "always" } as const;
const SUBNETS = { subnets: here("subnet_ids") } as const;

export const DATA_STORE_TYPES: Readonly<Record<string, DataStoreType>> = {
  aws_db_instance: {
    noun: "database instance",
    publicSwitch: flag(),
    ...VPC_GROUPS,
    subnets: subnetGroup("db_subnet_group_name", "aws_db_subnet_group"),
    // "If unspecified, will be created in the `default` Subnet Group" (…/db_instance), whose subnets are those of the default VPC
    // (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, PubliclyAccessible).
    defaultVpc: true,
  },
  // A switch that the provider does not have yet: https://github.com/hashicorp/terraform-provider-aws/issues/43107.
  aws_rds_cluster: {
    noun: "database cluster",
    publicSwitch: flag("publicly_accessible", {
      isPublic: publicBySubnetGroup,
      dependsOn: "the subnet group and, where it is restored, on the Internet gateway of the VPC",
    }),
    ...VPC_GROUPS,
    subnets: subnetGroup("db_subnet_group_name", "aws_db_subnet_group"),
  },
  aws_rds_cluster_instance: {
    noun: "cluster instance",
    publicSwitch: flag(),
    groups: via("cluster_identifier", "aws_rds_cluster", here("vpc_security_group_ids")),
    subnets: via("cluster_identifier", "aws_rds_cluster", subnetGroup("db_subnet_group_name", "aws_db_subnet_group")),
    defaultVpc: true,
  },
  // The provider sends nothing where it is left out, and AWS goes by the Internet gateway of the VPC:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBShardGroup.html.
  aws_rds_shard_group: {
    noun: "shard group",
    publicSwitch: flag("publicly_accessible", { isPublic: () => undefined, dependsOn: "the Internet gateway of the VPC" }),
    groups: via("db_cluster_identifier", "aws_rds_cluster", here("vpc_security_group_ids")),
    subnets: via("db_cluster_identifier", "aws_rds_cluster", subnetGroup("db_subnet_group_name", "aws_db_subnet_group")),
    port: 5432,
  },
  // "Default is `true`" in the documentation of provider 5, "`false`" since 6.0.0 (version 6 upgrade guide).
  aws_redshift_cluster: {
    noun: "Redshift cluster",
    publicSwitch: flag("publicly_accessible", {
      isPublic: (resource) => byMajor(resource, 6, true, false),
      dependsOn: "the version of the provider, which is not pinned",
    }),
    ...VPC_GROUPS,
    subnets: subnetGroup("cluster_subnet_group_name", "aws_redshift_subnet_group"),
    port: 5439,
  },
  aws_redshiftserverless_workgroup: { noun: "Redshift Serverless workgroup", publicSwitch: flag(), ...GROUPS, ...SUBNETS, port: 5439 },
  // The provider sends false where the attribute is left out, although AWS's own default is true (resourceReplicationInstanceCreate).
  aws_dms_replication_instance: {
    noun: "replication instance",
    publicSwitch: flag(),
    ...VPC_GROUPS,
    subnets: subnetGroup("replication_subnet_group_id", "aws_dms_replication_subnet_group"),
  },
  aws_neptune_cluster: {
    noun: "Neptune cluster",
    ...VPC_GROUPS,
    subnets: subnetGroup("neptune_subnet_group_name", "aws_neptune_subnet_group"),
    port: 8182,
  },
  aws_neptune_cluster_instance: {
    noun: "Neptune instance",
    publicSwitch: flag(),
    groups: via("cluster_identifier", "aws_neptune_cluster", here("vpc_security_group_ids")),
    subnets: via("cluster_identifier", "aws_neptune_cluster", subnetGroup("neptune_subnet_group_name", "aws_neptune_subnet_group")),
    port: 8182,
  },
  aws_neptunegraph_graph: { noun: "Neptune graph", publicSwitch: flag("public_connectivity") },
  aws_docdb_cluster: {
    noun: "DocumentDB cluster",
    ...VPC_GROUPS,
    subnets: subnetGroup("db_subnet_group_name", "aws_docdb_subnet_group"),
    port: 27017,
  },
  aws_docdbelastic_cluster: { noun: "DocumentDB elastic cluster", ...VPC_GROUPS, ...SUBNETS, port: 27017 },
  aws_lightsail_database: { noun: "Lightsail database", publicSwitch: flag() },
  aws_timestreaminfluxdb_db_instance: {
    noun: "InfluxDB instance",
    publicSwitch: flag(),
    ...VPC_GROUPS,
    subnets: here("vpc_subnet_ids"),
    port: 8086,
  },
  aws_timestreaminfluxdb_db_cluster: {
    noun: "InfluxDB cluster",
    publicSwitch: flag(),
    ...VPC_GROUPS,
    subnets: here("vpc_subnet_ids"),
    port: 8086,
  },
  aws_mq_broker: { noun: "message broker", publicSwitch: flag(), groups: here("security_groups"), defaultGroup: "always", ...SUBNETS },
  aws_msk_cluster: {
    noun: "Kafka cluster",
    publicSwitch: choice(["broker_node_group_info", "connectivity_info", "public_access", "type"], false, "SERVICE_PROVIDED_EIPS"),
    groups: here("broker_node_group_info", "security_groups"),
    defaultGroup: "always",
    subnets: here("broker_node_group_info", "client_subnets"),
  },
  aws_msk_serverless_cluster: {
    noun: "serverless Kafka cluster",
    groups: here("vpc_config", "security_group_ids"),
    defaultGroup: "always",
    subnets: here("vpc_config", "subnet_ids"),
    port: 9098,
  },
  // A domain without vpc_options has a public endpoint, which cannot be changed later
  // (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html).
  aws_opensearch_domain: {
    noun: "OpenSearch domain",
    publicSwitch: outsideVpc(["vpc_options"]),
    groups: here("vpc_options", "security_group_ids"),
    defaultGroup: "in a network",
    subnets: here("vpc_options", "subnet_ids"),
    port: 443,
  },
  aws_elasticsearch_domain: {
    noun: "Elasticsearch domain",
    publicSwitch: outsideVpc(["vpc_options"]),
    groups: here("vpc_options", "security_group_ids"),
    defaultGroup: "in a network",
    subnets: here("vpc_options", "subnet_ids"),
    port: 443,
  },
  aws_elasticache_cluster: {
    noun: "ElastiCache cluster",
    member: "replication_group_id",
    ...GROUPS,
    subnets: subnetGroup("subnet_group_name", "aws_elasticache_subnet_group"),
  },
  aws_elasticache_replication_group: {
    noun: "ElastiCache replication group",
    ...GROUPS,
    subnets: subnetGroup("subnet_group_name", "aws_elasticache_subnet_group"),
  },
  aws_elasticache_serverless_cache: { noun: "serverless cache", ...GROUPS, ...SUBNETS },
  aws_memorydb_cluster: { noun: "MemoryDB cluster", ...GROUPS, subnets: subnetGroup("subnet_group_name", "aws_memorydb_subnet_group") },
  aws_dax_cluster: { noun: "DAX cluster", ...GROUPS, subnets: subnetGroup("subnet_group_name", "aws_dax_subnet_group") },
  aws_emr_cluster: {
    noun: "EMR cluster",
    groups: here("ec2_attributes", "emr_managed_master_security_group"),
    subnets: here("ec2_attributes", "subnet_id"),
    more: {
      groups: [
        ["ec2_attributes", "emr_managed_slave_security_group"],
        ["ec2_attributes", "additional_master_security_groups"],
        ["ec2_attributes", "additional_slave_security_groups"],
      ],
      subnets: [["ec2_attributes", "subnet_ids"]],
    },
    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html
    onInstances: true,
  },
  aws_mwaa_environment: {
    noun: "Airflow environment",
    publicSwitch: choice(["webserver_access_mode"], false, "PUBLIC_ONLY", "PUBLIC_AND_PRIVATE"),
    groups: here("network_configuration", "security_group_ids"),
    defaultGroup: "always",
    subnets: here("network_configuration", "subnet_ids"),
    port: 443,
  },
  aws_transfer_server: {
    noun: "file transfer server",
    // https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html, "Internet facing access"
    publicSwitch: { ...choice(["endpoint_type"], true, "PUBLIC"), addresses: ["endpoint_details", "address_allocation_ids"] },
    groups: here("endpoint_details", "security_group_ids"),
    defaultGroup: "in a network",
    subnets: here("endpoint_details", "subnet_ids"),
  },
  aws_efs_mount_target: {
    noun: "file system mount target",
    groups: here("security_groups"),
    defaultGroup: "always",
    subnets: here("subnet_id"),
    port: 2049,
  },
  aws_fsx_lustre_file_system: { noun: "FSx file system", ...GROUPS, ...SUBNETS },
  aws_fsx_windows_file_system: { noun: "FSx file system", ...GROUPS, ...SUBNETS },
  aws_fsx_ontap_file_system: { noun: "FSx file system", ...GROUPS, ...SUBNETS },
  aws_fsx_openzfs_file_system: { noun: "FSx file system", ...GROUPS, ...SUBNETS },
};

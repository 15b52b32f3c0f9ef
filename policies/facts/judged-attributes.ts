/**
 * Attributes that decide who can reach what. A change to one of them outside of Terraform is what the breach was made of; where Terraform
 * is told to ignore it, it stays.
 */
import { DATA_STORE_TYPES } from "./data-store-types";
import { GROUP_USER_TYPES } from "./group-user-types";
import { policyAttribute } from "./resource-policies";

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  aws_security_group: ["ingress", "egress"],
  aws_default_security_group: ["ingress", "egress"],
  aws_security_group_rule: [
    "cidr_blocks",
    "ipv6_cidr_blocks",
    "prefix_list_ids",
    "source_security_group_id",
    "security_group_id",
    "from_port",
    "to_port",
    "protocol",
    "self",
  ],
  aws_vpc_security_group_ingress_rule: [
    "cidr_ipv4",
    "cidr_ipv6",
    "prefix_list_id",
    "referenced_security_group_id",
    "security_group_id",
    "from_port",
    "to_port",
    "ip_protocol",
  ],
  aws_ec2_managed_prefix_list: ["entry"],
  aws_ec2_managed_prefix_list_entry: ["cidr"],
  aws_network_acl: ["ingress", "egress", "subnet_ids"],
  aws_default_network_acl: ["ingress", "egress", "subnet_ids"],
  aws_network_acl_rule: ["cidr_block", "ipv6_cidr_block", "rule_action", "rule_number", "from_port", "to_port", "protocol"],
  aws_route_table: ["route"],
  aws_default_route_table: ["route"],
  aws_route: ["gateway_id", "destination_cidr_block", "destination_ipv6_cidr_block"],
  aws_route_table_association: ["route_table_id"],
  aws_main_route_table_association: ["route_table_id"],
  aws_subnet: ["map_public_ip_on_launch"],
  aws_db_subnet_group: ["subnet_ids"],
  aws_instance: ["vpc_security_group_ids", "security_groups", "associate_public_ip_address", "subnet_id", "network_interface"],
  aws_network_interface: ["security_groups", "subnet_id"],
  aws_launch_template: ["vpc_security_group_ids", "network_interfaces"],
  aws_lb: ["internal", "security_groups", "subnets"],
  aws_alb: ["internal", "security_groups", "subnets"],
  aws_elb: ["internal", "security_groups", "subnets"],
  aws_lambda_function_url: ["authorization_type"],
  aws_apprunner_service: ["network_configuration"],
  aws_eks_cluster: ["vpc_config"],
  aws_iam_role: ["assume_role_policy"],
  aws_lightsail_instance_public_ports: ["port_info"],
  aws_opensearchserverless_security_policy: ["policy"],
  aws_vpc_endpoint_service: ["allowed_principals", "acceptance_required"],
  aws_s3_bucket_public_access_block: ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"],
  aws_s3_account_public_access_block: ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"],
  aws_s3_bucket_acl: ["acl", "access_control_policy"],
  aws_s3_bucket_policy: ["policy"],
  aws_s3_bucket: ["acl", "policy", "grant"],
  aws_vpc_block_public_access_options: ["internet_gateway_block_mode"],
  aws_db_snapshot: ["shared_accounts"],
  aws_db_cluster_snapshot: ["shared_accounts"],
};

/** Paths of the attributes that policies on exposure judge, dotted and without indexes; empty for a type that they do not judge. */
export function judgedAttributes(type: string): readonly string[] {
  const store = DATA_STORE_TYPES[type];
  const user = GROUP_USER_TYPES[type];
  const byTable = [
    store?.publicSwitch?.path,
    store?.publicSwitch?.addresses,
    store?.groups?.hops.length === 0 ? store.groups.path : undefined,
    store?.subnets && (store.subnets.hops[0] ? [store.subnets.hops[0].attribute] : store.subnets.path),
    ...(store?.more?.groups ?? []),
    user && (user.each ? [user.each, ...user.path] : user.path),
  ].flatMap((path) => (path ? [path.join(".")] : []));
  return [...new Set([...(BY_TYPE[type] ?? []), ...byTable, ...optional(policyAttribute(type))])];
}

const optional = (path: string | undefined): string[] => (path === undefined ? [] : [path]);

/**
 * What constructs promise of the resources that they make, as conditions of Terraform on what was applied: `self` is the resource, GROUPS
 * are the ids of all security groups beside it, KEYS the ARNs of all keys, BLOCKS all public access blocks. Identity counts: a group, a key
 * or a block is the very one that was made here, whatever the configuration says to get there.
 */
const grouped = (ids: string) => `length(${ids}) > 0 && alltrue([for id in ${ids} : contains(GROUPS, id)])`;
const PRIVATE = String.raw`^(10|127|172[.](1[6-9]|2[0-9]|3[01])|192[.]168)[.]|^fd`;
const within = `can(regex("${PRIVATE}", coalesce(self.cidr_ipv4, self.cidr_ipv6, "none")))`;
const toGroup = `try(contains(GROUPS, self.referenced_security_group_id), false)`;
/** Everybody is allowed only under a condition. */
const nobodyIn = (policy: string) =>
  `alltrue([for each in jsondecode(${policy}).Statement : each.Effect == "Deny" || can(each.Condition) || !strcontains(jsonencode(try(each.Principal, "")), "\\"*\\"")])`;
const cluster = [
  "self.storage_encrypted == true",
  "self.deletion_protection == true",
  "self.skip_final_snapshot == false",
  grouped("self.vpc_security_group_ids"),
];
const whole = (block: string) =>
  `${block}.block_public_acls && ${block}.block_public_policy && ${block}.ignore_public_acls && ${block}.restrict_public_buckets`;

export const PROMISES: Readonly<Record<string, readonly string[]>> = {
  aws_cloudtrail: [
    "self.enable_logging && self.is_multi_region_trail && self.enable_log_file_validation",
    "contains(KEYS, self.kms_key_id)",
  ],
  aws_config_configuration_recorder_status: ["self.is_enabled"],
  aws_db_instance: [
    "self.publicly_accessible == false",
    "self.storage_encrypted && contains(KEYS, self.kms_key_id)",
    "self.manage_master_user_password && self.password == null",
    "self.deletion_protection && self.skip_final_snapshot == false",
    grouped("self.vpc_security_group_ids"),
  ],
  aws_default_network_acl: ["length(self.ingress) == 0 && length(self.egress) == 0"],
  aws_default_route_table: ["length(self.route) == 0"],
  aws_default_security_group: ["length(self.ingress) == 0 && length(self.egress) == 0"],
  aws_docdb_cluster: [...cluster, "contains(KEYS, self.kms_key_id)"],
  aws_dynamodb_table: [
    "self.server_side_encryption[0].enabled && contains(KEYS, self.server_side_encryption[0].kms_key_arn)",
    "self.point_in_time_recovery[0].enabled && self.deletion_protection_enabled",
  ],
  aws_ec2_instance_connect_endpoint: [grouped("self.security_group_ids")],
  aws_ecr_repository: [`self.image_tag_mutability == "IMMUTABLE"`],
  aws_ecs_service: ["self.network_configuration[0].assign_public_ip == false", grouped("self.network_configuration[0].security_groups")],
  aws_elasticache_replication_group: [
    "tobool(self.at_rest_encryption_enabled) && self.transit_encryption_enabled",
    grouped("self.security_group_ids"),
  ],
  aws_flow_log: [`self.traffic_type == "ALL"`],
  aws_guardduty_detector: ["self.enable"],
  aws_kms_key: ["self.enable_key_rotation", nobodyIn("self.policy")],
  aws_lambda_function: ["length(self.vpc_config[0].subnet_ids) > 0", grouped("self.vpc_config[0].security_group_ids")],
  aws_launch_template: [
    `self.metadata_options[0].http_tokens == "required" && self.metadata_options[0].http_put_response_hop_limit == 1`,
    `alltrue([for each in self.network_interfaces : each.associate_public_ip_address == "false"])`,
    grouped("self.network_interfaces[0].security_groups"),
    `alltrue([for each in self.block_device_mappings : each.ebs[0].encrypted == "true" && contains(KEYS, each.ebs[0].kms_key_id)])`,
  ],
  aws_msk_cluster: [
    `self.broker_node_group_info[0].connectivity_info[0].public_access[0].type == "DISABLED"`,
    `self.encryption_info[0].encryption_in_transit[0].client_broker == "TLS"`,
    grouped("self.broker_node_group_info[0].security_groups"),
  ],
  aws_neptune_cluster: [...cluster, "self.iam_database_authentication_enabled", "contains(KEYS, self.kms_key_arn)"],
  aws_networkfirewall_firewall_policy: [`contains(self.firewall_policy[0].stateful_default_actions, "aws:drop_established")`],
  aws_opensearch_domain: [
    "self.encrypt_at_rest[0].enabled && self.node_to_node_encryption[0].enabled && self.domain_endpoint_options[0].enforce_https",
    "self.advanced_security_options[0].anonymous_auth_enabled == false",
    grouped("self.vpc_options[0].security_group_ids"),
    nobodyIn("self.access_policies"),
  ],
  aws_organizations_policy: [`strcontains(self.content, "\\"Deny\\"") || self.type == "DECLARATIVE_POLICY_EC2"`],
  aws_rds_cluster: [...cluster, "contains(KEYS, self.kms_key_id)", "self.manage_master_user_password && self.master_password == null"],
  aws_redshiftserverless_workgroup: ["self.publicly_accessible == false && self.enhanced_vpc_routing", grouped("self.security_group_ids")],
  aws_route53_resolver_firewall_config: [`self.firewall_fail_open == "DISABLED"`],
  aws_s3_account_public_access_block: [whole("self")],
  aws_s3_bucket: [`anytrue([for each in BLOCKS : each.bucket == self.id && ${whole("each")}])`],
  aws_s3_bucket_policy: [
    nobodyIn("self.policy"),
    `anytrue([for each in jsondecode(self.policy).Statement : each.Effect == "Deny" && try(each.Condition.Bool["aws:SecureTransport"], "") == "false"])`,
  ],
  aws_sns_topic: ["contains(KEYS, self.kms_master_key_id)"],
  aws_sns_topic_policy: [nobodyIn("self.policy")],
  aws_sqs_queue: ["contains(KEYS, self.kms_master_key_id)"],
  aws_sqs_queue_policy: [nobodyIn("self.policy")],
  aws_subnet: ["self.map_public_ip_on_launch == false"],
  aws_vpc_block_public_access_options: [`self.internet_gateway_block_mode == "block-bidirectional"`],
  aws_vpc_endpoint: [
    grouped("self.security_group_ids"),
    `alltrue([for each in jsondecode(self.policy).Statement : each.Effect == "Deny" || can(each.Condition) || !contains(flatten([each.Resource]), "*")])`,
  ],
  aws_vpc_security_group_egress_rule: [`${toGroup} || ${within} || self.prefix_list_id != null`],
  aws_vpc_security_group_ingress_rule: [`${toGroup} || ${within}`],
};

/**
 * What moto 5.2.5 lacks, or reads back otherwise than it was written, with the reason as it was seen. Nothing else is skipped: a resource
 * that is not in this table is applied, comes to rest, and is destroyed.
 */
import type { CdktfConfiguration } from "./configurations";
import type { Change } from "./terraform";

interface Gap {
  readonly type: string;
  /** Only resources whose name in Terraform matches. @default all of the type */
  readonly named?: RegExp;
  /** What reads back otherwise; without it the resource is not applied, nor is what refers to it. */
  readonly attributes?: readonly string[];
  readonly seen: string;
}

const lacks = (action: string) => `NotImplementedError: The ${action} action has not been implemented`;

export const GAPS: readonly Gap[] = [
  { type: "aws_accessanalyzer_analyzer", seen: "status 500 to CreateAnalyzer: the service is not there" },
  { type: "aws_budgets_budget", seen: lacks("describe_subscribers_for_notification") },
  { type: "aws_config_remediation_configuration", seen: lacks("put_remediation_configurations") },
  { type: "aws_db_instance", named: /^OversightAlarms_b_/, seen: "all instances have one DbiResourceId: waiting for a second never ends" },
  { type: "aws_docdb_cluster", seen: "Engine 'docdb' is not supported" },
  { type: "aws_ebs_default_kms_key", seen: lacks("get_ebs_default_kms_key_id") },
  { type: "aws_ebs_snapshot_block_public_access", seen: lacks("enable_snapshot_block_public_access") },
  { type: "aws_ec2_image_block_public_access", seen: lacks("enable_image_block_public_access") },
  { type: "aws_ec2_instance_connect_endpoint", seen: lacks("create_instance_connect_endpoint") },
  { type: "aws_ec2_instance_metadata_defaults", seen: lacks("modify_instance_metadata_defaults") },
  { type: "aws_elasticache_subnet_group", seen: lacks("delete_cache_subnet_group") },
  { type: "aws_elasticache_user_group", seen: lacks("create_user_group") },
  { type: "aws_guardduty_detector_feature", named: /ebs_malware|lambda_network|rds_login/, seen: "reading the feature: empty result" },
  { type: "aws_msk_cluster", seen: lacks("get_bootstrap_brokers") },
  { type: "aws_neptune_cluster", seen: "IAM Authentication is currently not supported by Multi-AZ DB clusters" },
  { type: "aws_networkfirewall_rule_group", seen: lacks("create_rule_group") },
  { type: "aws_opensearch_domain", seen: "it is processing for good" },
  { type: "aws_organizations_policy", named: /declarative/, seen: "status 500 to a policy of type DECLARATIVE_POLICY_EC2" },
  { type: "aws_redshiftserverless_namespace", seen: "status 500 to CreateNamespace: the service is not there" },
  { type: "aws_route53_resolver_firewall_config", seen: lacks("update_firewall_config") },
  { type: "aws_route53_resolver_firewall_domain_list", seen: lacks("create_firewall_domain_list") },
  { type: "aws_route53_resolver_firewall_rule_group", seen: lacks("create_firewall_rule_group") },
  { type: "aws_route53_resolver_query_log_config", seen: "listing its tags: Resolver endpoint does not exist" },
  { type: "aws_s3_bucket_logging", seen: "AttributeError: 'str' object has no attribute 'get', where the log bucket's policy has lists" },
  { type: "aws_securityhub_account", seen: lacks("update_security_hub_configuration") },
  { type: "aws_securityhub_standards_subscription", seen: "status 404 to BatchEnableStandards" },
  { type: "aws_ssm_service_setting", seen: lacks("update_service_setting") },
  { type: "aws_vpc_block_public_access_options", seen: lacks("modify_vpc_block_public_access_options") },

  { type: "aws_db_instance", attributes: ["performance_insights_enabled", "performance_insights_kms_key_id"], seen: "off" },
  { type: "aws_db_parameter_group", attributes: ["parameter"], seen: "none" },
  { type: "aws_ecs_service", attributes: ["availability_zone_rebalancing"], seen: "none" },
  { type: "aws_instance", attributes: ["user_data"], seen: "the hash of nothing" },
  { type: "aws_kms_key", attributes: ["rotation_period_in_days"], seen: "0 after another than the default" },
  { type: "aws_lambda_function", attributes: ["dead_letter_config", "logging_config"], seen: "none" },
  { type: "aws_launch_template", attributes: ["default_version", "latest_version", "tag_specifications"], seen: "tags of its own" },
  { type: "aws_rds_cluster", attributes: ["scaling_configuration"], seen: "an empty one, of the other kind of serverless" },
  { type: "aws_rds_cluster_instance", attributes: ["performance_insights_enabled", "performance_insights_kms_key_id"], seen: "off" },
  { type: "aws_sqs_queue", attributes: ["redrive_policy"], seen: "other white space" },
  { type: "aws_vpc_endpoint", attributes: ["dns_options"], seen: "none" },
  { type: "aws_vpc_security_group_egress_rule", attributes: ["description"], seen: "none where it refers to a group" },
  { type: "aws_vpc_security_group_ingress_rule", attributes: ["description"], seen: "none where it refers to a group" },
];

/** The configuration without what moto lacks, and the addresses of what that is. */
export function withoutGaps(configuration: CdktfConfiguration): {
  readonly configuration: CdktfConfiguration;
  readonly skipped: readonly string[];
} {
  const skipped = new Set<string>();
  const isGone = (block: unknown) => referencesOf(block).some((address) => skipped.has(address));
  const resources = Object.entries(configuration.resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, { depends_on: order, ...block }]) => ({ type, name, address: `${type}.${name}`, order, block })),
  );
  for (const { type, name, address } of resources)
    if (GAPS.some((gap) => gap.type === type && !gap.attributes && (gap.named?.test(name) ?? true))) skipped.add(address);
  for (let before = -1; before < skipped.size;) {
    before = skipped.size;
    for (const { address, block } of resources) if (!skipped.has(address) && isGone(block)) skipped.add(address);
  }
  const resource: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { type, name, address, order, block } of resources) {
    if (skipped.has(address)) continue;
    const after = (order as readonly string[] | undefined)?.filter((other) => !skipped.has(other));
    (resource[type] ??= {})[name] = after?.length ? { ...block, depends_on: after } : block;
  }
  const { output, ...rest } = configuration;
  const outputs = Object.entries(output ?? {}).filter(([, block]) => !isGone(block));
  return {
    configuration: { ...rest, resource, ...(outputs.length > 0 && { output: Object.fromEntries(outputs) }) },
    skipped: [...skipped].sort(),
  };
}

const referencesOf = (block: unknown): readonly string[] => JSON.stringify(block).match(/\baws_\w+\.[\w-]+/g) ?? [];

/** What a second plan would change, although moto reads back what was written: one line each. */
export function unexplained(changes: readonly Change[]): readonly string[] {
  const readsBack = (type: string) => GAPS.flatMap((gap) => (gap.type === type ? (gap.attributes ?? []) : []));
  return changes
    .map(({ address, type, attributes }) => ({ address, left: attributes.filter((name) => !readsBack(type).includes(name)) }))
    .filter(({ left }) => left.length > 0)
    .map(({ address, left }) => `${address}: ${left.join(", ")}`);
}

import { TerraformResource, Testing } from "cdktf";
import { evaluate, loadFiles, policies } from "../../../policies";
import { EXAMPLES } from "./support/examples";
import { newStack } from "./support/synthesize";

/** A property that a construct promises, how `addOverride` breaks it, and the policy that then refuses. */
const PROPERTIES: readonly (readonly [example: string, type: string, attribute: string, value: unknown, refusedBy: string])[] = [
  ["EncryptionKey at its defaults", "aws_kms_key", "enable_key_rotation", false, "kms-require-rotation"],
  ["EncryptionKey at its defaults", "aws_kms_key", "deletion_window_in_days", 7, "kms-require-deletion-window"],
  [
    "ClosedSecurityGroup at its defaults",
    "aws_security_group",
    "ingress",
    [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] }],
    "ec2-no-open-ingress",
  ],
  [
    "ClosedSecurityGroup with all props and every kind of peer",
    "aws_vpc_security_group_ingress_rule",
    "cidr_ipv4",
    "0.0.0.0/0",
    "ec2-no-open-ingress",
  ],
  ["PrivateNetwork at its defaults", "aws_subnet", "map_public_ip_on_launch", true, "vpc-no-public-ip-subnet"],
  [
    "PrivateNetwork at its defaults",
    "aws_default_security_group",
    "ingress",
    [{ protocol: "-1", from_port: 0, to_port: 0, self: true }],
    "ec2-no-default-group-rules",
  ],
  ["PrivateNetwork at its defaults", "aws_network_acl_rule", "cidr_block", "0.0.0.0/0", "vpc-no-open-network-acl"],
  ["PrivateNetwork at its defaults", "aws_cloudwatch_log_group", "kms_key_id", null, "logs-require-customer-key"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "publicly_accessible", true, "rds-no-public-instance"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "storage_encrypted", false, "rds-require-encryption"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "deletion_protection", false, "rds-require-deletion-protection"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "backup_retention_period", 0, "rds-require-backups"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "vpc_security_group_ids", null, "ec2-require-security-group"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "password", ["a", "literal"].join(" "), "credentials-no-literal-password"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "enabled_cloudwatch_logs_exports", null, "rds-require-logs"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "performance_insights_kms_key_id", null, "rds-require-insights-customer-key"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "snapshot_identifier", "production", "data-no-unreviewed-copy"],
  ["PrivateCluster at its defaults", "aws_rds_cluster", "storage_encrypted", false, "rds-require-encryption"],
  ["PrivateCluster at its defaults", "aws_rds_cluster", "deletion_protection", false, "rds-require-deletion-protection"],
  ["PrivateCluster at its defaults", "aws_rds_cluster", "enable_http_endpoint", true, "rds-no-data-api"],
  ["PrivateCluster at its defaults", "aws_rds_cluster_instance", "publicly_accessible", true, "rds-no-public-instance"],
  ["PrivateBucket at its defaults", "aws_s3_bucket_public_access_block", "block_public_policy", false, "s3-require-public-access-block"],
  ["PrivateBucket at its defaults", "aws_s3_bucket_ownership_controls", "rule.object_ownership", "ObjectWriter", "s3-no-acls"],
  [
    "PrivateBucket at its defaults",
    "aws_s3_bucket_policy",
    "policy",
    '{"Version":"2012-10-17","Statement":[]}',
    "s3-require-kms-encryption",
  ],
  ["PrivateCache at its defaults", "aws_elasticache_replication_group", "transit_encryption_enabled", false, "elasticache-require-tls"],
  [
    "PrivateCache at its defaults",
    "aws_elasticache_replication_group",
    "at_rest_encryption_enabled",
    "false",
    "elasticache-require-encryption",
  ],
  ["PrivateTable at its defaults", "aws_dynamodb_table", "deletion_protection_enabled", false, "dynamodb-require-deletion-protection"],
  [
    "PrivateTable at its defaults",
    "aws_dynamodb_table",
    "point_in_time_recovery.enabled",
    false,
    "dynamodb-require-point-in-time-recovery",
  ],
  ["PrivateTable at its defaults", "aws_dynamodb_table", "server_side_encryption.enabled", false, "dynamodb-require-customer-key"],
  ["PrivateQueue at its defaults", "aws_sqs_queue", "kms_master_key_id", null, "sqs-require-customer-key"],
  ["PrivateWarehouse at its defaults", "aws_redshiftserverless_workgroup", "publicly_accessible", true, "redshift-no-public-workgroup"],
  ["PrivateSearch at its defaults", "aws_opensearch_domain", "vpc_options", null, "data-no-reachable-store"],
  ["PrivateSearch at its defaults", "aws_opensearch_domain", "encrypt_at_rest.enabled", false, "opensearch-require-encryption"],
  [
    "PrivateSearch at its defaults",
    "aws_opensearch_domain",
    "node_to_node_encryption.enabled",
    false,
    "opensearch-require-node-encryption",
  ],
  ["PrivateSearch at its defaults", "aws_opensearch_domain", "domain_endpoint_options.enforce_https", false, "opensearch-require-https"],
  ["PrivateDocumentStore at its defaults", "aws_docdb_cluster", "storage_encrypted", false, "docdb-require-encryption"],
  ["PrivateDocumentStore at its defaults", "aws_docdb_cluster", "deletion_protection", false, "docdb-require-deletion-protection"],
  ["PrivateGraphStore at its defaults", "aws_neptune_cluster_instance", "publicly_accessible", true, "neptune-no-public-instance"],
  ["PrivateGraphStore at its defaults", "aws_neptune_cluster", "storage_encrypted", false, "neptune-require-encryption"],
  [
    "PrivateStream at its defaults",
    "aws_msk_cluster",
    "broker_node_group_info.connectivity_info.public_access.type",
    "SERVICE_PROVIDED_EIPS",
    "msk-no-public-cluster",
  ],
  [
    "PrivateStream at its defaults",
    "aws_msk_cluster",
    "encryption_info.encryption_in_transit.client_broker",
    "PLAINTEXT",
    "msk-require-tls",
  ],
  ["PrivateService at its defaults", "aws_ecs_service", "network_configuration.assign_public_ip", true, "ecs-no-public-service"],
  ["PrivateFunction at its defaults", "aws_lambda_function", "vpc_config", null, "ec2-no-unused-group"],
  [
    "SessionAccess and DevWorkspace at their defaults",
    "aws_launch_template",
    "block_device_mappings.0.ebs.encrypted",
    "false",
    "ec2-require-volume-encryption",
  ],
  ["AuditTrail at its defaults", "aws_cloudtrail", "enable_log_file_validation", false, "cloudtrail-require-validation"],
  ["AuditTrail at its defaults", "aws_cloudtrail", "is_multi_region_trail", false, "cloudtrail-require-every-region"],
  ["AuditTrail at its defaults", "aws_cloudtrail", "enable_logging", false, "cloudtrail-require-logging"],
  ["AuditTrail at its defaults", "aws_cloudtrail", "kms_key_id", null, "cloudtrail-require-customer-key"],
  ["PublicAccessBlock at its defaults", "aws_s3_account_public_access_block", "block_public_acls", false, "s3-require-public-access-block"],
  ["PublicAccessBlock at its defaults", "aws_ebs_encryption_by_default", "enabled", false, "ec2-require-default-encryption"],
  [
    "PublicAccessBlock at its defaults",
    "aws_vpc_block_public_access_options",
    "internet_gateway_block_mode",
    "off",
    "vpc-no-public-access-exclusion",
  ],
  ["AlarmTopic", "aws_sns_topic", "kms_master_key_id", null, "sns-require-encryption"],
  [
    "AlarmTopic",
    "aws_sns_topic_policy",
    "policy",
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}',
    "sns-no-public-topic",
  ],
  ["RuntimeGuardrails with all props", "aws_guardduty_detector", "enable", false, "guardduty-require-detector"],
];

describe("a promise that an override breaks is refused", () => {
  test.each(PROPERTIES)("%s: %s.%s = %j", (example, type, attribute, value, refusedBy) => {
    const stack = newStack();
    EXAMPLES[example]!(stack);
    const resource = stack.node
      .findAll()
      .find((node): node is TerraformResource => TerraformResource.isTerraformResource(node) && node.terraformResourceType === type);
    resource!.addOverride(attribute, value);
    const { inputs } = loadFiles({ "cdk.tf.json": Testing.synth(stack) });
    const { findings } = evaluate(inputs, { policies, settings: { preset: "strict" } });
    expect(findings.map(({ policyId }) => policyId)).toContain(refusedBy);
  });
});

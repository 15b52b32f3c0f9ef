/**
 * What the documentation of each construct promises, in its words, with the override that breaks it and the policy that notices. A promise
 * that nothing notices when it is broken does not belong into the documentation.
 */

/** The promise; where it is broken: a type (and a part of the path), or the stack itself; the attribute and its value; the policy. */
export type Breach = readonly [promise: string, target: string, attribute: string, value: unknown, policyId: string];

interface Promises {
  /** In which it is broken. */
  readonly example: string;
  readonly promises: readonly Breach[];
}

const document = (...statements: readonly object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const ANYONE = { Effect: "Allow", Principal: "*", Resource: "*" };
const literal = (...words: string[]): string => words.join(" ");
const READ_OUT = document({ Effect: "Allow", Principal: { Service: "logging.s3.amazonaws.com" }, Action: "s3:PutObject", Resource: "*" });

/** What every bucket of this library promises. */
const bucket = (path: string): readonly Breach[] => [
  [
    "no public way in, by policy",
    `aws_s3_bucket_public_access_block of ${path}`,
    "block_public_policy",
    false,
    "s3-require-public-access-block",
  ],
  [
    "no public way in, by ACL",
    `aws_s3_bucket_public_access_block of ${path}`,
    "ignore_public_acls",
    false,
    "s3-require-public-access-block",
  ],
  ["no ACLs", `aws_s3_bucket_ownership_controls of ${path}`, "rule.object_ownership", "ObjectWriter", "s3-no-acls"],
  ["over TLS only", `aws_s3_bucket_policy of ${path}`, "policy", READ_OUT, "s3-require-tls"],
  ["versioned", `aws_s3_bucket_versioning of ${path}`, "versioning_configuration.status", "Suspended", "s3-require-versioning"],
];

/** What every database that takes SQL promises, by the types of what holds the settings, the instances and the parameters. */
const relational = (store: string, instance: string, group: string, attribute: string): readonly Breach[] => [
  ["only named security groups reach it", store, "vpc_security_group_ids", null, "ec2-require-security-group"],
  ["no public address", instance, "publicly_accessible", true, "rds-no-public-instance"],
  ["encrypted", store, "storage_encrypted", false, "rds-require-encryption"],
  ["encrypted with a key of its own", store, "kms_key_id", null, "rds-require-customer-key"],
  ["TLS required", group, "parameter.0.value", "0", "rds-require-tls"],
  ["its password never seen here", store, attribute, literal("a", "literal"), "credentials-no-literal-password"],
  ["its password encrypted with a key of its own", store, "master_user_secret_kms_key_id", null, "secretsmanager-require-customer-key"],
  ["IAM authentication on", store, "iam_database_authentication_enabled", false, "rds-require-iam-authentication"],
  ["protected from deletion", store, "deletion_protection", false, "rds-require-deletion-protection"],
  ["backed up", store, "backup_retention_period", 0, "rds-require-backups"],
  ["backed up for a week at least", store, "backup_retention_period", 1, "rds-require-backup-retention"],
  ["its logs kept", store, "enabled_cloudwatch_logs_exports", null, "rds-require-logs"],
  ["its logs encrypted", "aws_cloudwatch_log_group of orders", "kms_key_id", null, "logs-require-customer-key"],
  ["its insights encrypted", instance, "performance_insights_kms_key_id", null, "rds-require-insights-customer-key"],
  ["minor versions follow by themselves", instance, "auto_minor_version_upgrade", false, "rds-require-minor-upgrades"],
  ["no copy of somebody else's data", store, "snapshot_identifier", "production", "data-no-unreviewed-copy"],
];

const logs = (path: string): Breach => [
  "its logs kept for a year",
  `aws_cloudwatch_log_group of ${path}`,
  "retention_in_days",
  7,
  "logs-require-retention",
];

export const PROMISES: Readonly<Record<string, Promises>> = {
  AccessLogBucket: { example: "PrivateBucket at its defaults", promises: bucket("uploads/access-logs") },
  AlarmTopic: {
    example: "AlarmTopic",
    promises: [
      ["encrypted", "aws_sns_topic", "kms_master_key_id", null, "sns-require-encryption"],
      [
        "AWS's own services may publish, nobody else",
        "aws_sns_topic_policy",
        "policy",
        document({ ...ANYONE, Action: "sns:Publish" }),
        "sns-no-public-topic",
      ],
      ["over TLS", "aws_sns_topic_policy", "policy", document(), "sns-require-tls"],
    ],
  },
  AuditTrail: {
    example: "AuditTrail at its defaults",
    promises: [
      ["all regions", "aws_cloudtrail", "is_multi_region_trail", false, "cloudtrail-require-every-region"],
      ["on", "aws_cloudtrail", "enable_logging", false, "cloudtrail-require-logging"],
      ["validated", "aws_cloudtrail", "enable_log_file_validation", false, "cloudtrail-require-validation"],
      ["encrypted", "aws_cloudtrail", "kms_key_id", null, "cloudtrail-require-customer-key"],
      ["readable while it happens", "aws_cloudtrail", "cloud_watch_logs_group_arn", null, "cloudtrail-require-cloudwatch-logs"],
      ["locked", "aws_s3_bucket_object_lock_configuration", "rule", null, "cloudtrail-require-object-lock"],
      [
        "locked against everybody",
        "aws_s3_bucket_object_lock_configuration",
        "rule.default_retention.mode",
        "GOVERNANCE",
        "cloudtrail-require-object-lock",
      ],
      ["accesses to it logged", "aws_s3_bucket_logging", "bucket", "another", "cloudtrail-require-bucket-logging"],
      ["long passwords", "aws_iam_account_password_policy", "minimum_password_length", 8, "iam-require-password-policy"],
      ["new passwords", "aws_iam_account_password_policy", "password_reuse_prevention", null, "iam-require-password-policy"],
      ...bucket("audit/files"),
      logs("audit"),
    ],
  },
  ClosedSecurityGroup: {
    example: "ClosedSecurityGroup with all props and every kind of peer",
    promises: [
      ["admits nothing from the Internet", "aws_vpc_security_group_ingress_rule of api", "cidr_ipv4", "0.0.0.0/0", "ec2-no-open-ingress"],
      [
        "admits nothing but by its rules",
        "aws_security_group",
        "ingress",
        [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] }],
        "ec2-no-open-ingress",
      ],
      [
        "lets nothing out to everywhere",
        "stack",
        "resource.aws_vpc_security_group_egress_rule.open",
        { security_group_id: "sg-0123456789abcdef0", cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1", description: "Everything" },
        "ec2-no-open-egress",
      ],
      ["never every port", "aws_vpc_security_group_ingress_rule of api", "ip_protocol", "-1", "ec2-no-all-ports"],
      ["a description on each rule", "aws_vpc_security_group_ingress_rule", "description", null, "ec2-require-description"],
      ["a description of its own", "aws_security_group", "description", null, "ec2-require-description"],
    ],
  },
  DevEnvironment: {
    example: "DevEnvironment with all props",
    promises: [
      ["no personal data", "aws_db_instance", "tags.DataClassification", "personal", "data-no-personal-data"],
      ["no way in from the Internet", "aws_subnet", "map_public_ip_on_launch", true, "vpc-no-public-ip-subnet"],
      ["sessions instead of open ports", "aws_launch_template", "key_name", "team", "ec2-no-key-pair"],
      ["alarms", "aws_cloudwatch_event_rule", "state", "DISABLED", "events-no-disabled-watch"],
    ],
  },
  DevWorkspace: {
    example: "SessionAccess and DevWorkspace at their defaults",
    promises: [
      ["no public address", "aws_launch_template", "network_interfaces.0.associate_public_ip_address", "true", "ec2-no-public-address"],
      ["no key pair", "aws_launch_template", "key_name", "team", "ec2-no-key-pair"],
      [
        "no open port",
        "aws_security_group of box",
        "ingress",
        [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] }],
        "ec2-no-open-ingress",
      ],
      ["metadata with a token only", "aws_launch_template", "metadata_options.http_tokens", "optional", "ec2-require-imdsv2"],
      ["its disk encrypted", "aws_launch_template", "block_device_mappings.0.ebs.encrypted", "false", "ec2-require-volume-encryption"],
    ],
  },
  EgressFirewall: {
    example: "EgressFirewall with all props",
    promises: [
      [
        "names that are allowed, and none beside",
        "aws_route53_resolver_firewall_rule of block",
        "action",
        "ALLOW",
        "route53-require-closed-dns-firewall",
      ],
      ["fails closed", "aws_route53_resolver_firewall_config", "firewall_fail_open", "ENABLED", "route53-require-closed-dns-firewall"],
      [
        "every question logged",
        "aws_route53_resolver_query_log_config_association",
        "resource_id",
        "another",
        "route53-require-query-logs",
      ],
      logs("egress"),
    ],
  },
  EgressInspection: {
    example: "EgressInspection",
    promises: [
      [
        "all others dropped",
        "aws_networkfirewall_firewall_policy",
        "firewall_policy.stateful_default_actions",
        null,
        "networkfirewall-require-default-drop",
      ],
      [
        "all inspected",
        "aws_networkfirewall_firewall_policy",
        "firewall_policy.stateless_default_actions",
        ["aws:pass"],
        "networkfirewall-require-default-drop",
      ],
      ["and logged", "aws_networkfirewall_logging_configuration", "firewall_arn", "another", "networkfirewall-require-logs"],
      ["rules encrypted", "aws_networkfirewall_rule_group", "encryption_configuration", null, "networkfirewall-require-customer-key"],
      [
        "protected from deletion",
        "aws_networkfirewall_firewall",
        "delete_protection",
        false,
        "networkfirewall-require-deletion-protection",
      ],
    ],
  },
  EncryptionKey: {
    example: "EncryptionKey with all props",
    promises: [
      ["rotated", "aws_kms_key", "enable_key_rotation", false, "kms-require-rotation"],
      ["gone only after weeks", "aws_kms_key", "deletion_window_in_days", 7, "kms-require-deletion-window"],
      ["a policy of its own", "aws_kms_key", "policy", null, "kms-require-key-policy"],
      ["for named callers only", "aws_kms_key", "policy", document({ ...ANYONE, Action: "kms:Decrypt" }), "kms-no-public-key"],
    ],
  },
  InstanceConnectEndpoint: {
    example: "InstanceConnectEndpoint",
    promises: [["a group of its own", "aws_ec2_instance_connect_endpoint", "security_group_ids", null, "ec2-require-security-group"]],
  },
  OrganizationPerimeter: {
    example: "OrganizationPerimeter with all props",
    promises: [
      [
        "EC2 closed to the public",
        "aws_organizations_policy of declarative",
        "content",
        JSON.stringify({ ec2_attributes: { vpc_block_public_access: { internet_gateway_block: { mode: { "@@assign": "off" } } } } }),
        "organizations-no-open-declaration",
      ],
    ],
  },
  OversightAlarms: {
    example: "OversightAlarms",
    promises: [
      ["somebody is told when a wall is moved", "aws_cloudwatch_event_rule", "state", "DISABLED", "events-no-disabled-watch"],
      ["somebody is told of a database", "aws_cloudwatch_metric_alarm", "alarm_actions", null, "cloudwatch-require-alarm-actions"],
      ["and the alarm is on", "aws_cloudwatch_metric_alarm", "actions_enabled", false, "cloudwatch-require-alarm-actions"],
    ],
  },
  PrivateBucket: {
    example: "PrivateBucket at its defaults",
    promises: [
      ...bucket("uploads/objects"),
      [
        "nobody outside reads it",
        "aws_s3_bucket_public_access_block of uploads/objects",
        "restrict_public_buckets",
        false,
        "s3-require-public-access-block",
      ],
      [
        "encrypted with a key of its own",
        "aws_s3_bucket_server_side_encryption_configuration of uploads/objects",
        "rule",
        null,
        "s3-require-kms-encryption",
      ],
      ["every access logged", "aws_s3_bucket_logging", "bucket", "another", "s3-require-access-logs"],
    ],
  },
  PrivateCache: {
    example: "PrivateCache at its defaults",
    promises: [
      [
        "only named security groups reach it",
        "aws_elasticache_replication_group",
        "security_group_ids",
        null,
        "ec2-require-security-group",
      ],
      ["over TLS", "aws_elasticache_replication_group", "transit_encryption_enabled", false, "elasticache-require-tls"],
      ["over TLS only", "aws_elasticache_replication_group", "transit_encryption_mode", "preferred", "elasticache-require-tls"],
      ["with logins", "aws_elasticache_replication_group", "user_group_ids", null, "elasticache-require-auth"],
      ["with IAM logins", "aws_elasticache_user", "authentication_mode.type", "no-password-required", "elasticache-require-auth"],
      [
        "instead of passwords",
        "aws_elasticache_user",
        "passwords",
        [literal("a", "literal", "password")],
        "credentials-no-literal-password",
      ],
      ["data encrypted", "aws_elasticache_replication_group", "at_rest_encryption_enabled", "false", "elasticache-require-encryption"],
      ["with a key of its own", "aws_elasticache_replication_group", "kms_key_id", null, "elasticache-require-customer-key"],
      ["snapshots kept", "aws_elasticache_replication_group", "snapshot_retention_limit", 0, "elasticache-require-backups"],
    ],
  },
  PrivateCluster: {
    example: "PrivateCluster at its defaults",
    promises: [
      ...relational("aws_rds_cluster", "aws_rds_cluster_instance", "aws_rds_cluster_parameter_group", "master_password"),
      ["TLS required, by a group", "aws_rds_cluster", "db_cluster_parameter_group_name", null, "rds-require-tls"],
      ["no way around the network", "aws_rds_cluster", "enable_http_endpoint", true, "rds-no-data-api"],
      logs("orders"),
    ],
  },
  PrivateDatabase: {
    example: "PrivateDatabase at its defaults",
    promises: [...relational("aws_db_instance", "aws_db_instance", "aws_db_parameter_group", "password"), logs("orders")],
  },
  "PrivateDatabase (MySQL)": {
    example: "PrivateDatabase with all props",
    promises: [["TLS required, by a group", "aws_db_instance", "parameter_group_name", null, "rds-require-tls"]],
  },
  PrivateDocumentStore: {
    example: "PrivateDocumentStore at its defaults",
    promises: [
      ["only named security groups reach it", "aws_docdb_cluster", "vpc_security_group_ids", null, "ec2-require-security-group"],
      ["over TLS", "aws_docdb_cluster_parameter_group", "parameter.0.value", "disabled", "docdb-require-tls"],
      ["its password never seen here", "aws_docdb_cluster", "master_password", literal("a", "literal"), "credentials-no-literal-password"],
      ["audited", "aws_docdb_cluster_parameter_group", "parameter.1.value", "disabled", "docdb-require-audit-logs"],
      ["its audit kept", "aws_docdb_cluster", "enabled_cloudwatch_logs_exports", null, "docdb-require-audit-logs"],
      ["encrypted", "aws_docdb_cluster", "storage_encrypted", false, "docdb-require-encryption"],
      ["with a key of its own", "aws_docdb_cluster", "kms_key_id", null, "docdb-require-customer-key"],
      ["protected from deletion", "aws_docdb_cluster", "deletion_protection", false, "docdb-require-deletion-protection"],
      ["backed up", "aws_docdb_cluster", "backup_retention_period", 1, "docdb-require-backup-retention"],
    ],
  },
  PrivateEndpoints: {
    example: "PrivateEndpoints at its defaults",
    promises: [
      ["for this account only", "aws_vpc_endpoint", "policy", document({ ...ANYONE, Action: "*" }), "vpc-require-endpoint-policy"],
      ["with a policy", "aws_vpc_endpoint", "policy", null, "vpc-require-endpoint-policy"],
      ["a group of its own", "aws_vpc_endpoint", "security_group_ids", null, "ec2-require-security-group"],
    ],
  },
  PrivateFunction: {
    example: "PrivateFunction with all props",
    promises: [
      ["inside the network", "aws_lambda_function", "vpc_config", null, "lambda-require-vpc"],
      [
        "only roles of this account call it",
        "stack",
        "resource.aws_lambda_permission.open",
        { function_name: "importer", action: "lambda:InvokeFunction", principal: "*" },
        "lambda-no-public-permission",
      ],
      ["its settings encrypted", "aws_lambda_function", "kms_key_arn", null, "lambda-require-customer-key"],
      ["its failures encrypted", "aws_sqs_queue of failures", "kms_master_key_id", null, "sqs-require-customer-key"],
    ],
  },
  PrivateGraphStore: {
    example: "PrivateGraphStore at its defaults",
    promises: [
      ["only named security groups reach it", "aws_neptune_cluster", "vpc_security_group_ids", null, "ec2-require-security-group"],
      ["no public address", "aws_neptune_cluster_instance", "publicly_accessible", true, "neptune-no-public-instance"],
      [
        "over TLS",
        "aws_neptune_cluster_parameter_group",
        "parameter",
        [{ name: "neptune_enforce_ssl", value: "0" }],
        "neptune-require-tls",
      ],
      ["signed requests only", "aws_neptune_cluster", "iam_database_authentication_enabled", false, "neptune-require-iam-authentication"],
      ["encrypted", "aws_neptune_cluster", "storage_encrypted", false, "neptune-require-encryption"],
      ["with a key of its own", "aws_neptune_cluster", "kms_key_arn", null, "neptune-require-customer-key"],
      ["protected from deletion", "aws_neptune_cluster", "deletion_protection", false, "neptune-require-deletion-protection"],
      ["backed up", "aws_neptune_cluster", "backup_retention_period", 1, "neptune-require-backup-retention"],
      ["its audit kept", "aws_neptune_cluster", "enable_cloudwatch_logs_exports", null, "neptune-require-audit-logs"],
    ],
  },
  PrivateNetwork: {
    example: "PrivateNetwork at its defaults",
    promises: [
      [
        "no way in or out",
        "aws_route_table",
        "route",
        [{ cidr_block: "0.0.0.0/0", gateway_id: "igw-0123456789abcdef0" }],
        "vpc-no-internet-route",
      ],
      ["no public subnet", "aws_subnet", "map_public_ip_on_launch", true, "vpc-no-public-ip-subnet"],
      [
        "no default group that admits anything",
        "aws_default_security_group",
        "ingress",
        [{ protocol: "-1", from_port: 0, to_port: 0, self: true }],
        "ec2-no-default-group-rules",
      ],
      ["traffic stays within its range", "aws_network_acl_rule", "cidr_block", "0.0.0.0/0", "vpc-no-open-network-acl"],
      [
        "no default ACL that admits anything",
        "aws_default_network_acl",
        "ingress",
        [{ rule_no: 1, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }],
        "vpc-no-open-network-acl",
      ],
      ["flows logged", "aws_flow_log", "vpc_id", "vpc-0123456789abcdef0", "vpc-require-flow-logs"],
      ["every flow", "aws_flow_log", "traffic_type", "REJECT", "vpc-require-flow-logs"],
      ["flow logs encrypted", "aws_cloudwatch_log_group", "kms_key_id", null, "logs-require-customer-key"],
      logs("network"),
    ],
  },
  PrivateQueue: {
    example: "PrivateQueue at its defaults",
    promises: [
      [
        "for roles of this account",
        "aws_sqs_queue_policy",
        "policy",
        document({ ...ANYONE, Action: "sqs:SendMessage" }),
        "sqs-no-public-queue",
      ],
      ["over TLS", "aws_sqs_queue_policy", "policy", document(), "sqs-require-tls"],
      ["encrypted", "aws_sqs_queue", "kms_master_key_id", null, "sqs-require-customer-key"],
    ],
  },
  PrivateSearch: {
    example: "PrivateSearch at its defaults",
    promises: [
      ["inside the network", "aws_opensearch_domain", "vpc_options", null, "opensearch-no-public-domain"],
      [
        "only named security groups reach it",
        "aws_opensearch_domain",
        "vpc_options.security_group_ids",
        null,
        "ec2-require-security-group",
      ],
      ["signed requests only", "aws_opensearch_domain", "advanced_security_options.enabled", false, "opensearch-require-access-control"],
      [
        "nobody without a name",
        "aws_opensearch_domain",
        "advanced_security_options.anonymous_auth_enabled",
        true,
        "opensearch-require-access-control",
      ],
      ["every request audited", "aws_opensearch_domain", "log_publishing_options", null, "opensearch-require-audit-logs"],
      ["encrypted", "aws_opensearch_domain", "encrypt_at_rest.enabled", false, "opensearch-require-encryption"],
      ["with a key of its own", "aws_opensearch_domain", "encrypt_at_rest.kms_key_id", null, "opensearch-require-customer-key"],
      [
        "encrypted among its nodes",
        "aws_opensearch_domain",
        "node_to_node_encryption.enabled",
        false,
        "opensearch-require-node-encryption",
      ],
      ["over HTTPS", "aws_opensearch_domain", "domain_endpoint_options.enforce_https", false, "opensearch-require-https"],
      [
        "over TLS of today",
        "aws_opensearch_domain",
        "domain_endpoint_options.tls_security_policy",
        "Policy-Min-TLS-1-0-2019-07",
        "opensearch-require-modern-tls",
      ],
    ],
  },
  PrivateService: {
    example: "PrivateService with all props",
    promises: [
      ["no public address", "aws_ecs_service", "network_configuration.assign_public_ip", true, "ecs-no-public-service"],
      ["a group of its own", "aws_ecs_service", "network_configuration.security_groups", null, "ec2-require-security-group"],
      ["images cannot be swapped", "aws_ecr_repository", "image_tag_mutability", "MUTABLE", "ecr-require-immutable-tags"],
      ["images scanned", "aws_ecr_repository", "image_scanning_configuration.scan_on_push", false, "ecr-require-scan-on-push"],
      ["images encrypted", "aws_ecr_repository", "encryption_configuration", null, "ecr-require-customer-key"],
      [
        "a file system that cannot be written",
        "aws_ecs_task_definition",
        "container_definitions",
        '[{"user":"1000"}]',
        "ecs-require-read-only-root",
      ],
      [
        "not as root",
        "aws_ecs_task_definition",
        "container_definitions",
        '[{"user":"root","readonlyRootFilesystem":true}]',
        "ecs-no-root-user",
      ],
      [
        "not privileged",
        "aws_ecs_task_definition",
        "container_definitions",
        '[{"user":"1","readonlyRootFilesystem":true,"privileged":true}]',
        "ecs-no-privileged-container",
      ],
      logs("api"),
    ],
  },
  PrivateStream: {
    example: "PrivateStream at its defaults",
    promises: [
      [
        "no public address",
        "aws_msk_cluster",
        "broker_node_group_info.connectivity_info.public_access.type",
        "SERVICE_PROVIDED_EIPS",
        "msk-no-public-cluster",
      ],
      [
        "only named security groups reach it",
        "aws_msk_cluster",
        "broker_node_group_info.security_groups",
        null,
        "ec2-require-security-group",
      ],
      ["over TLS", "aws_msk_cluster", "encryption_info.encryption_in_transit.client_broker", "PLAINTEXT", "msk-require-tls"],
      ["over TLS among brokers", "aws_msk_cluster", "encryption_info.encryption_in_transit.in_cluster", false, "msk-require-tls"],
      ["with logins only", "aws_msk_cluster", "client_authentication.unauthenticated", true, "msk-require-authentication"],
      [
        "encrypted with a key of its own",
        "aws_msk_cluster",
        "encryption_info.encryption_at_rest_kms_key_arn",
        null,
        "msk-require-customer-key",
      ],
      ["its logs kept", "aws_msk_cluster", "logging_info", null, "msk-require-broker-logs"],
    ],
  },
  PrivateTable: {
    example: "PrivateTable with all props",
    promises: [
      ["encrypted", "aws_dynamodb_table", "server_side_encryption.enabled", false, "dynamodb-require-customer-key"],
      ["protected from deletion", "aws_dynamodb_table", "deletion_protection_enabled", false, "dynamodb-require-deletion-protection"],
      [
        "restorable to any second",
        "aws_dynamodb_table",
        "point_in_time_recovery.enabled",
        false,
        "dynamodb-require-point-in-time-recovery",
      ],
      [
        "its policy lets nobody in",
        "aws_dynamodb_resource_policy",
        "policy",
        document({ ...ANYONE, Action: "dynamodb:GetItem" }),
        "dynamodb-no-public-table",
      ],
    ],
  },
  PrivateWarehouse: {
    example: "PrivateWarehouse at its defaults",
    promises: [
      ["no public address", "aws_redshiftserverless_workgroup", "publicly_accessible", true, "redshift-no-public-workgroup"],
      ["only named security groups reach it", "aws_redshiftserverless_workgroup", "security_group_ids", null, "ec2-require-security-group"],
      ["over TLS", "aws_redshiftserverless_workgroup", "config_parameter.0.parameter_value", "false", "redshift-require-tls"],
      [
        "loads stay within the network",
        "aws_redshiftserverless_workgroup",
        "enhanced_vpc_routing",
        false,
        "redshift-require-enhanced-routing",
      ],
      ["encrypted with a key of its own", "aws_redshiftserverless_namespace", "kms_key_id", null, "redshift-require-customer-key"],
      [
        "its password never seen here",
        "aws_redshiftserverless_namespace",
        "admin_user_password",
        literal("a", "literal"),
        "credentials-no-literal-password",
      ],
      [
        "its password encrypted with a key of its own",
        "aws_redshiftserverless_namespace",
        "admin_password_secret_kms_key_id",
        null,
        "secretsmanager-require-customer-key",
      ],
      ["audited", "aws_redshiftserverless_namespace", "log_exports", null, "redshift-require-audit-logs"],
    ],
  },
  PublicAccessBlock: {
    example: "PublicAccessBlock at its defaults",
    promises: [
      [
        "no way in through a gateway",
        "aws_vpc_block_public_access_options",
        "internet_gateway_block_mode",
        "off",
        "vpc-no-public-access-exclusion",
      ],
      ["no public bucket", "aws_s3_account_public_access_block", "block_public_acls", false, "s3-require-public-access-block"],
      ["no public snapshot", "aws_ebs_snapshot_block_public_access", "state", "unblocked", "ec2-require-sharing-block"],
      ["no public image", "aws_ec2_image_block_public_access", "state", "unblocked", "ec2-require-sharing-block"],
      [
        "no public cluster",
        "aws_emr_block_public_access_configuration",
        "block_public_security_group_rules",
        false,
        "emr-require-public-access-block",
      ],
      ["no public document", "aws_ssm_service_setting", "setting_value", "Enable", "ssm-no-public-document"],
      ["encrypted disks", "aws_ebs_encryption_by_default", "enabled", false, "ec2-require-default-encryption"],
      ["metadata with a token only", "aws_ec2_instance_metadata_defaults", "http_tokens", "optional", "ec2-require-imdsv2"],
    ],
  },
  RuntimeGuardrails: {
    example: "RuntimeGuardrails with all props",
    promises: [
      ["found by AWS Config", "aws_config_configuration_recorder_status", "is_enabled", false, "config-require-recording"],
      ["whatever it is", "aws_config_configuration_recorder", "recording_group.all_supported", false, "config-require-recording"],
      ["found by GuardDuty", "aws_guardduty_detector", "enable", false, "guardduty-require-detector"],
      ["strange logins, too", "aws_guardduty_detector_feature of rds", "status", "DISABLED", "guardduty-require-features"],
      ["records encrypted", "aws_s3_bucket_server_side_encryption_configuration of records", "rule", null, "s3-require-kms-encryption"],
      ...bucket("runtime/records"),
    ],
  },
  SessionAccess: {
    example: "SessionAccess and DevWorkspace with all props",
    promises: [
      [
        "no way around the log",
        "aws_ssm_document of shell",
        "content",
        JSON.stringify({ schemaVersion: "1.0", sessionType: "Standard_Stream", inputs: { kmsKeyId: "alias/sessions" } }),
        "ssm-require-session-logs",
      ],
      [
        "an encrypted log",
        "aws_ssm_document of shell",
        "content",
        JSON.stringify({ inputs: { kmsKeyId: "alias/sessions", cloudWatchLogGroupName: "sessions", cloudWatchEncryptionEnabled: false } }),
        "ssm-require-session-logs",
      ],
      ["encrypted sessions", "aws_ssm_document of shell", "content", JSON.stringify({ inputs: {} }), "ssm-require-session-encryption"],
      [
        "a tunnel to one store and nothing else",
        "aws_ssm_document of sessions/orders",
        "content",
        JSON.stringify({ sessionType: "Port", properties: { host: "{{ host }}", portNumber: "5432" } }),
        "ssm-no-free-tunnel",
      ],
      logs("sessions"),
    ],
  },
};

/**
 * Places where a credential stands in the configuration: passwords written out, and text that carries keys. What is written out stands in
 * the repository, in the synthesized stack, in the plan and in the state, for everyone who can read one of them.
 */
import { Attribute } from "../terraform/model/attribute";
import type { Block } from "../terraform/model/resource";
import type { Facts } from "./facts";

/**
 * Arguments that are secrets, by type: those which the provider's schema (5.100 and 6.25) marks sensitive or write-only and that log
 * somebody in.
 */
const SECRET_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: ["password", "password_wo"],
  aws_rds_cluster: ["master_password", "master_password_wo"],
  aws_redshift_cluster: ["master_password", "master_password_wo"],
  aws_redshiftserverless_namespace: ["admin_user_password", "admin_user_password_wo"],
  aws_docdb_cluster: ["master_password", "master_password_wo"],
  aws_docdbelastic_cluster: ["admin_user_password"],
  aws_elasticache_replication_group: ["auth_token"],
  aws_elasticache_user: ["passwords", "authentication_mode.passwords"],
  aws_memorydb_user: ["authentication_mode.passwords"],
  aws_mq_broker: ["user.password", "ldap_server_metadata.service_account_password"],
  aws_lightsail_database: ["master_password"],
  aws_timestreaminfluxdb_db_instance: ["password"],
  aws_timestreaminfluxdb_db_cluster: ["password"],
  aws_opensearch_domain: ["advanced_security_options.master_user_options.master_user_password"],
  aws_elasticsearch_domain: ["advanced_security_options.master_user_options.master_user_password"],
  aws_dms_endpoint: ["password", "kafka_settings.sasl_password", "redis_settings.auth_password"],
  aws_directory_service_directory: ["password"],
  aws_directory_service_radius_settings: ["shared_secret"],
  aws_directory_service_trust: ["trust_password"],
  aws_fsx_windows_file_system: ["self_managed_active_directory.password"],
  aws_fsx_ontap_file_system: ["fsx_admin_password"],
  aws_fsx_ontap_storage_virtual_machine: [
    "svm_admin_password",
    "active_directory_configuration.self_managed_active_directory_configuration.password",
  ],
  aws_emr_cluster: [
    "kerberos_attributes.kdc_admin_password",
    "kerberos_attributes.ad_domain_join_password",
    "kerberos_attributes.cross_realm_trust_principal_password",
  ],
  aws_kinesis_firehose_delivery_stream: [
    "redshift_configuration.password",
    "http_endpoint_configuration.access_key",
    "splunk_configuration.hec_token",
  ],
  aws_datasync_location_smb: ["password"],
  aws_datasync_location_fsx_windows_file_system: ["password"],
  aws_datasync_location_object_storage: ["secret_key"],
  aws_storagegateway_gateway: ["smb_guest_password", "smb_active_directory_settings.password"],
  aws_quicksight_data_source: ["credentials.credential_pair.password"],
  aws_codebuild_source_credential: ["token"],
  aws_amplify_app: ["access_token", "oauth_token", "basic_auth_credentials"],
  aws_cognito_user: ["password", "temporary_password"],
  aws_connect_user: ["password"],
  aws_kms_custom_key_store: ["key_store_password"],
  aws_vpn_connection: ["tunnel1_preshared_key", "tunnel2_preshared_key"],
  aws_iam_server_certificate: ["private_key"],
  aws_acm_certificate: ["private_key"],
};

/** Arguments that are the secret's own home: better than a password in the open, but still in the repository and the state. */
const STORED_SECRETS: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret_version: ["secret_string", "secret_binary", "secret_string_wo"],
  aws_ssm_parameter: ["value", "value_wo"],
};

/** Secrets written out. */
export const literalPasswords = (facts: Facts): readonly Attribute[] => literals(facts, SECRET_ARGUMENTS);

/** Values of stored secrets written out. */
export const literalStoredSecrets = (facts: Facts): readonly Attribute[] =>
  literals(facts, STORED_SECRETS).filter(({ block }) => !("type" in block) || block.type !== "aws_ssm_parameter" || isSecureString(block));

const isSecureString = (parameter: Block): boolean =>
  parameter.value("type")?.kind === "string" && at(parameter, "type").string === "SecureString";

function literals(facts: Facts, table: Readonly<Record<string, readonly string[]>>): Attribute[] {
  return Object.entries(table).flatMap(([type, paths]) =>
    facts.resources(type).flatMap((resource) => paths.flatMap((path) => leaves(resource, path.split("."))).filter(isWrittenOut)),
  );
}

/** Every value at a path, through all blocks of a list and all elements of a collection. */
function leaves(block: Block, path: readonly string[]): Attribute[] {
  const [first, ...rest] = path;
  return rest
    .reduce((places, name) => places.flatMap((place) => place.items().map((item) => item.get(name))), [at(block, first ?? "")])
    .flatMap((place) => place.items());
}

const at = (block: Block, name: string): Attribute => new Attribute(block, [name], block.value(name));

/** Known, and not empty; one known arm of a condition is enough. */
function isWrittenOut(attribute: Attribute): boolean {
  const alternatives = attribute.unknown?.oneOf;
  if (alternatives) return alternatives.some((_, index) => isWrittenOut(attribute.alternative(index)));
  return (attribute.string ?? "") !== "" && attribute.references.length === 0;
}

/** Text that runs or configures something, where keys tend to be pasted. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ["user_data", "user_data_base64"],
  aws_spot_instance_request: ["user_data", "user_data_base64"],
  aws_launch_configuration: ["user_data", "user_data_base64"],
  aws_launch_template: ["user_data"],
  aws_lightsail_instance: ["user_data"],
  aws_lambda_function: ["environment.variables"],
  aws_ecs_task_definition: ["container_definitions"],
  aws_batch_job_definition: ["container_properties"],
  aws_codebuild_project: ["environment.environment_variable.value", "source.buildspec"],
  aws_apprunner_service: ["source_configuration.image_repository.image_configuration.runtime_environment_variables"],
  aws_amplify_app: ["environment_variables", "build_spec"],
  aws_amplify_branch: ["environment_variables"],
  aws_elastic_beanstalk_environment: ["setting.value"],
  aws_glue_job: ["default_arguments"],
  aws_glue_connection: ["connection_properties"],
  aws_sagemaker_model: ["primary_container.environment", "container.environment"],
  aws_sagemaker_notebook_instance_lifecycle_configuration: ["on_create", "on_start"],
  aws_ssm_document: ["content"],
  aws_ssm_parameter: ["value"],
  aws_mwaa_environment: ["airflow_configuration_options"],
  aws_imagebuilder_component: ["data"],
  aws_emr_cluster: ["configurations_json", "bootstrap_action.args"],
  aws_s3_object: ["content"],
  aws_s3_bucket_object: ["content"],
  terraform_data: ["input"],
};

export interface CarriedCredential {
  readonly at: Attribute;
  /** "an AWS access key id" */
  readonly what: string;
}

/** Keys and passwords pasted into scripts, environment variables and provider blocks. */
export function carriedCredentials(facts: Facts): readonly CarriedCredential[] {
  const scripts = Object.entries(SCRIPTS).flatMap(([type, paths]) =>
    facts
      .resources(type)
      .flatMap((resource) => paths.flatMap((path) => leaves(resource, path.split(".")).flatMap((leaf) => carriedBy(leaf)))),
  );
  return [...scripts, ...providerKeys(facts)];
}

function carriedBy(place: Attribute): CarriedCredential[] {
  const entries = place.entries();
  if (entries.length > 0) return entries.flatMap(([name, value]) => named(name, value) ?? carriedBy(value));
  const text = place.string;
  if (text === undefined) return [];
  const what = credentialIn(text) ?? credentialIn(fromBase64(text)) ?? environmentPassword(text);
  return what === undefined ? [] : [{ at: place, what }];
}

/** The shapes that AWS and others give to their credentials (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html). */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/, "an AWS access key id"],
  [/aws_secret_access_key["'\s]*[=:]["'\s]*[A-Za-z0-9/+]{40}\b/i, "an AWS secret access key"],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, "a private key"],
  [/\bgh[pousr]_[A-Za-z0-9]{36,}\b/, "a GitHub token"],
  [
    /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?):\/\/[^\s:/@$]*:[^\s/@$<{*]+@/i,
    "a connection string with a password",
  ],
  [
    /\b(?:PGPASSWORD|MYSQL_PWD|MYSQL_ROOT_PASSWORD|POSTGRES_PASSWORD|DB_PASSWORD|DATABASE_PASSWORD)\s*[=:]\s*["']?[^\s"'$<{]{4,}/,
    "a database password",
  ],
];

function credentialIn(text: string): string | undefined {
  return SHAPES.find(([shape]) => shape.test(text))?.[1];
}

function fromBase64(text: string): string {
  return /^[A-Za-z0-9+/=\s]{16,}$/.test(text) ? Buffer.from(text, "base64").toString("latin1") : "";
}

/** Names of variables whose value is a secret, unless it only says where the secret is. */
const SECRET_NAME =
  /(^|[_-])(passwords?|passwd|pwd|secret|secret_?key|secret_access_key|auth_?token|access_?token|api_?key|private_?key)$/i;
const POINTER = /^(arn:|\/|\$|\{\{|ssm:|https?:\/\/[^@]*$|true$|false$|\d+$)/i;

function named(name: string, value: Attribute): CarriedCredential[] | undefined {
  const text = value.string;
  if (!SECRET_NAME.test(name) || text === undefined || text === "" || POINTER.test(text) || value.references.length > 0) return undefined;
  return [{ at: value, what: `a value for ${name}` }];
}

/** `"environment": [{ "name": "DB_PASSWORD", "value": "…" }]` of a container definition. */
function environmentPassword(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  for (const [, name = "", value = ""] of text.matchAll(/"name"\s*:\s*"([^"]*)"\s*,\s*"value"\s*:\s*"([^"]*)"/g))
    if (SECRET_NAME.test(name) && value !== "" && !POINTER.test(value)) return `a value for ${name}`;
  return undefined;
}

function providerKeys(facts: Facts): CarriedCredential[] {
  const modules = new Set(facts.configurations.flatMap(({ root, resources }) => [root, ...resources.map((resource) => resource.module)]));
  return [...modules].flatMap((module) =>
    module.providers
      .filter((provider) => provider.name === "aws")
      .flatMap((provider) => ["access_key", "secret_key", "token"].map((name) => at(provider, name)))
      .filter((attribute) => isWrittenOut(attribute) && !isStandIn(attribute.string ?? ""))
      .map((attribute) => ({ at: attribute, what: `the provider's ${attribute.name}` })),
  );
}

/** What is given to emulators, which take any key. */
const isStandIn = (key: string): boolean =>
  /^(test|mock|dummy|fake|local|localstack|example|anything)([_-]?(access|secret)?[_-]?key)?$/i.test(key);

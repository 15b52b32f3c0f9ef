/**
 * Arguments that are secrets, though they stand in nested blocks or their names do not say so: those which the provider's schema (5.100 and
 * 6.25) marks sensitive or write-only and that log somebody in. A top-level argument whose name says it needs no row.
 */
const OIDC_LISTENER = ["default_action.authenticate_oidc.client_secret"];
const OIDC_RULE = ["action.authenticate_oidc.client_secret"];

export const SECRET_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  aws_alb_listener: OIDC_LISTENER,
  aws_alb_listener_rule: OIDC_RULE,
  aws_amplify_app: ["basic_auth_credentials", "auto_branch_creation_config.basic_auth_credentials"],
  aws_amplify_branch: ["basic_auth_credentials"],
  aws_api_gateway_api_key: ["value"],
  aws_appfabric_app_authorization: ["credential.api_key_credential.api_key", "credential.oauth2_credential.client_secret"],
  aws_appflow_connector_profile: [
    "amplitude.secret_key",
    "custom_connector.basic.password",
    "custom_connector.oauth2.access_token",
    "custom_connector.oauth2.client_secret",
    "google_analytics.access_token",
    "google_analytics.client_secret",
    "honeycode.access_token",
    "infor_nexus.secret_access_key",
    "marketo.access_token",
    "marketo.client_secret",
    "redshift.password",
    "salesforce.access_token",
    "sapo_data.basic_auth_credentials.password",
    "sapo_data.oauth_credentials.access_token",
    "service_now.password",
    "slack.access_token",
    "slack.client_secret",
    "snowflake.password",
    "trendmicro.api_secret_key",
    "veeva.password",
    "zendesk.access_token",
    "zendesk.client_secret",
  ].map((path) => `connector_profile_config.connector_profile_credentials.${path}`),
  aws_appstream_directory_config: ["service_account_credentials.account_password"],
  aws_chime_voice_connector_termination_credentials: ["credentials.password"],
  aws_cloudwatch_event_connection: [
    "auth_parameters.api_key.value",
    "auth_parameters.basic.password",
    "auth_parameters.oauth.client_parameters.client_secret",
  ],
  aws_codepipeline_webhook: ["authentication_configuration.secret_token"],
  aws_cognito_identity_provider: ["provider_details.client_secret"],
  aws_datasync_location_fsx_ontap_file_system: ["protocol.smb.password"],
  aws_dms_endpoint: ["kafka_settings.sasl_password", "kafka_settings.ssl_client_key_password", "redis_settings.auth_password"],
  aws_elasticache_user: ["authentication_mode.passwords"],
  aws_elasticsearch_domain: ["advanced_security_options.master_user_options.master_user_password"],
  aws_emr_cluster: [
    "kerberos_attributes.kdc_admin_password",
    "kerberos_attributes.ad_domain_join_password",
    "kerberos_attributes.cross_realm_trust_principal_password",
  ],
  aws_fsx_ontap_storage_virtual_machine: ["active_directory_configuration.self_managed_active_directory_configuration.password"],
  aws_fsx_windows_file_system: ["self_managed_active_directory.password"],
  aws_glue_job: ["source_control_details.auth_token"],
  aws_kinesis_firehose_delivery_stream: [
    "redshift_configuration.password",
    "http_endpoint_configuration.access_key",
    "splunk_configuration.hec_token",
    "snowflake_configuration.private_key",
    "snowflake_configuration.key_passphrase",
  ],
  aws_kms_ciphertext: ["plaintext"],
  aws_kms_external_key: ["key_material_base64"],
  aws_kms_replica_external_key: ["key_material_base64"],
  aws_lb_listener: OIDC_LISTENER,
  aws_lb_listener_rule: OIDC_RULE,
  aws_memorydb_user: ["authentication_mode.passwords"],
  aws_mq_broker: ["user.password", "ldap_server_metadata.service_account_password"],
  aws_opensearch_domain: ["advanced_security_options.master_user_options.master_user_password"],
  aws_pinpoint_gcm_channel: ["service_json"],
  aws_quicksight_data_source: ["credentials.credential_pair.password"],
  aws_sagemaker_workforce: ["oidc_config.client_secret"],
  aws_sesv2_email_identity: ["dkim_signing_attributes.domain_signing_private_key"],
  aws_sns_platform_application: ["platform_credential"],
  aws_storagegateway_gateway: ["smb_active_directory_settings.password"],
  aws_transfer_server: ["host_key"],
  aws_verifiedaccess_trust_provider: ["oidc_options.client_secret", "native_application_oidc_options.client_secret"],
  // https://registry.terraform.io/providers/integrations/github/latest/docs/resources/actions_secret
  github_actions_environment_secret: ["plaintext_value"],
  github_actions_organization_secret: ["plaintext_value"],
  github_actions_secret: ["plaintext_value"],
  github_dependabot_secret: ["plaintext_value"],
};

/** Arguments that are the secret's own home: better than a password in the open, but still in the repository and the state. */
export const STORED_SECRETS: Readonly<Record<string, readonly string[]>> = {
  aws_secretsmanager_secret_version: ["secret_string", "secret_binary", "secret_string_wo"],
  aws_ssm_parameter: ["value", "value_wo"],
};

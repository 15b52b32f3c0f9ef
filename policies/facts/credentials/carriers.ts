/** Text that runs or configures something, where keys tend to be pasted: scripts, environment variables, settings. */
export const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  aws_instance: ["user_data", "user_data_base64"],
  aws_spot_instance_request: ["user_data", "user_data_base64"],
  aws_spot_fleet_request: ["launch_specification.user_data"],
  aws_launch_configuration: ["user_data", "user_data_base64"],
  aws_launch_template: ["user_data"],
  aws_lightsail_instance: ["user_data"],
  aws_lightsail_container_service_deployment_version: ["container.environment"],
  aws_lambda_function: ["environment.variables"],
  aws_ecs_task_definition: ["container_definitions"],
  aws_batch_job_definition: ["container_properties", "node_properties"],
  aws_codebuild_project: ["environment.environment_variable", "source.buildspec"],
  aws_codepipeline: ["stage.action.configuration"],
  aws_apprunner_service: [
    "source_configuration.image_repository.image_configuration.runtime_environment_variables",
    "source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables",
  ],
  aws_amplify_app: ["environment_variables", "build_spec"],
  aws_amplify_branch: ["environment_variables"],
  aws_api_gateway_stage: ["variables"],
  aws_apigatewayv2_stage: ["stage_variables"],
  aws_cloudfront_distribution: ["origin.custom_header"],
  aws_cloudwatch_event_target: ["input"],
  aws_dms_endpoint: ["extra_connection_attributes"],
  aws_elastic_beanstalk_environment: ["setting"],
  aws_elastic_beanstalk_configuration_template: ["setting"],
  aws_glue_job: ["default_arguments", "non_overridable_arguments"],
  aws_glue_connection: ["connection_properties"],
  aws_sagemaker_model: ["primary_container.environment", "container.environment"],
  aws_sagemaker_notebook_instance_lifecycle_configuration: ["on_create", "on_start"],
  aws_scheduler_schedule: ["target.input"],
  aws_sfn_state_machine: ["definition"],
  aws_ssm_association: ["parameters"],
  aws_ssm_document: ["content"],
  aws_ssm_parameter: ["value", "insecure_value"],
  aws_synthetics_canary: ["run_config.environment_variables"],
  aws_mwaa_environment: ["airflow_configuration_options"],
  aws_mskconnect_connector: ["connector_configuration"],
  aws_imagebuilder_component: ["data"],
  aws_emr_cluster: ["configurations_json", "bootstrap_action.args"],
  aws_s3_object: ["content", "content_base64"],
  aws_s3_bucket_object: ["content", "content_base64"],
  aws_cloudformation_stack: ["parameters", "template_body"],
  "data.cloudinit_config": ["part.content"],
  "data.terraform_remote_state": ["config"],
  "data.template_file": ["template", "vars"],
  kubernetes_secret: ["data"],
  kubernetes_secret_v1: ["data"],
  vault_generic_secret: ["data_json"],
  local_file: ["content"],
  local_sensitive_file: ["content"],
  null_resource: ["triggers"],
  terraform_data: ["input", "triggers_replace"],
};

/** Pairs in which settings come, by the names of their two halves. */
export const PAIRS: readonly (readonly [name: string, value: string])[] = [
  ["name", "value"],
  ["Name", "Value"],
  ["key", "value"],
  ["ParameterKey", "ParameterValue"],
];

/**
 * Kinds of environment variable of which the value names a secret
 * (https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html).
 */
export const NAMING_KINDS = ["PARAMETER_STORE", "SECRETS_MANAGER"];

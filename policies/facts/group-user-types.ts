/**
 * Types beside data stores that wear security groups: where they name them, and when they wear any. Sources: the provider's documentation
 * of each type, registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/…, and AWS's of the group that it attaches where none
 * is named: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";

export interface GroupUserType {
  readonly noun: string;
  readonly path: readonly string[];
  /** Blocks of which each is a user of its own; the path begins in them. */
  readonly each?: string;
  /** The attribute or block with which it is in a VPC at all. */
  readonly within?: readonly string[];
  /** Whether it wears groups of its own, where that depends on more. */
  readonly applies?: (resource: Resource) => boolean;
}

const inside = (block: string, noun: string, groups = "security_group_ids"): GroupUserType => ({
  noun,
  path: [block, groups],
  within: [block],
});

const mayBe = (at: Attribute, word: string): boolean => at.alternatives.some((one) => one.isUnknown || one.string === word);

/** Gateway endpoints and network load balancers may go without; AWS gives neither the default group. */
const applicationBalancer: GroupUserType = {
  noun: "load balancer",
  path: ["security_groups"],
  applies: (balancer) => (balancer.at("load_balancer_type").string ?? "application") === "application",
};

export const GROUP_USER_TYPES: Readonly<Record<string, GroupUserType>> = {
  aws_network_interface: { noun: "network interface", path: ["security_groups"] },
  aws_lb: applicationBalancer,
  aws_alb: applicationBalancer,
  aws_elb: { noun: "load balancer", path: ["security_groups"], within: ["subnets"] },
  aws_lambda_function: inside("vpc_config", "function"),
  aws_ecs_service: inside("network_configuration", "service", "security_groups"),
  aws_ecs_task_set: inside("network_configuration", "task set", "security_groups"),
  aws_vpc_endpoint: {
    noun: "endpoint",
    path: ["security_group_ids"],
    applies: (endpoint) => mayBe(endpoint.at("vpc_endpoint_type"), "Interface"),
  },
  aws_launch_configuration: { noun: "launch configuration", path: ["security_groups"] },
  aws_spot_fleet_request: { noun: "fleet's instance", each: "launch_specification", path: ["vpc_security_group_ids"] },
  aws_batch_compute_environment: {
    ...inside("compute_resources", "compute environment"),
    applies: (environment) => environment.at("compute_resources", "launch_template").isNone,
  },
  aws_codebuild_project: inside("vpc_config", "build"),
  aws_sagemaker_notebook_instance: { noun: "notebook instance", path: ["security_groups"], within: ["subnet_id"] },
  // "Required when … VpcOnly": https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UserSettings.html
  aws_sagemaker_domain: {
    ...inside("default_user_settings", "notebook", "security_groups"),
    applies: (domain) => mayBe(domain.at("app_network_access_type"), "VpcOnly"),
  },
  aws_appstream_fleet: inside("vpc_config", "fleet"),
  aws_appstream_image_builder: inside("vpc_config", "image builder"),
  aws_imagebuilder_infrastructure_configuration: { noun: "image build", path: ["security_group_ids"], within: ["subnet_id"] },
  aws_synthetics_canary: inside("vpc_config", "canary"),
  aws_cloudwatch_event_target: {
    noun: "scheduled task",
    path: ["ecs_target", "network_configuration", "security_groups"],
    within: ["ecs_target", "network_configuration"],
  },
  aws_scheduler_schedule: {
    noun: "scheduled task",
    path: ["target", "ecs_parameters", "network_configuration", "security_groups"],
    within: ["target", "ecs_parameters", "network_configuration"],
  },
  // "If not specified, App Runner uses the default security group of the Amazon VPC":
  // https://docs.aws.amazon.com/apprunner/latest/api/API_CreateVpcConnector.html
  aws_apprunner_vpc_connector: { noun: "App Runner service", path: ["security_groups"] },
  aws_db_proxy: { noun: "database proxy", path: ["vpc_security_group_ids"] },
  aws_db_proxy_endpoint: { noun: "endpoint of a database proxy", path: ["vpc_security_group_ids"] },
  aws_redshift_endpoint_access: { noun: "endpoint of a warehouse", path: ["vpc_security_group_ids"] },
  aws_redshiftserverless_endpoint_access: { noun: "endpoint of a warehouse", path: ["vpc_security_group_ids"] },
  aws_dms_replication_config: inside("compute_config", "replication", "vpc_security_group_ids"),
  // "If you do not provide a security group ID, OpenSearch Service uses the default security group for the VPC":
  // https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/opensearch_vpc_endpoint
  aws_opensearch_vpc_endpoint: inside("vpc_options", "endpoint of a search domain"),
  aws_elasticsearch_vpc_endpoint: inside("vpc_options", "endpoint of a search domain"),
  aws_quicksight_vpc_connection: { noun: "connection", path: ["security_group_ids"] },
  aws_ec2_instance_connect_endpoint: { noun: "instance connect endpoint", path: ["security_group_ids"] },
  // "If no security group IDs are specified in the request, the default security group for the VPC is applied", where a VPC is named:
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateClientVpnEndpoint.html
  aws_ec2_client_vpn_endpoint: { noun: "client VPN endpoint", path: ["security_group_ids"], within: ["vpc_id"] },
};

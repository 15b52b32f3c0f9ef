/** Scripts and definitions that call AWS to open something, where no policy sees what they do: user data, builds, state machines, schedules. */
import type { Attribute } from "../terraform/model/attribute";
import { fromBase64, joined, partsOf } from "./carried-text";
import { leaves } from "./leaves";
import type { Facts } from "./facts";

/** Where text stands that is run. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  aws_batch_job_definition: ["container_properties", "node_properties"],
  aws_cloudwatch_event_target: ["input"],
  aws_codebuild_project: ["source.buildspec"],
  aws_ecs_task_definition: ["container_definitions"],
  aws_emr_cluster: ["bootstrap_action.args"],
  aws_imagebuilder_component: ["data"],
  aws_instance: ["user_data", "user_data_base64"],
  aws_launch_configuration: ["user_data", "user_data_base64"],
  aws_launch_template: ["user_data"],
  aws_lightsail_instance: ["user_data"],
  aws_sagemaker_notebook_instance_lifecycle_configuration: ["on_create", "on_start"],
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html: "arn:aws:scheduler:::aws-sdk:service:apiAction"
  aws_scheduler_schedule: ["target.arn"],
  aws_sfn_state_machine: ["definition"],
  aws_spot_instance_request: ["user_data", "user_data_base64"],
  aws_ssm_document: ["content"],
  "data.cloudinit_config": ["part.content"],
};

/** Actions of AWS's APIs that let in whoever is named, each in its own service's API reference. */
const OPENING_CALLS = [
  "AttachInternetGateway",
  "AuthorizeSecurityGroupIngress",
  "CreateFunctionUrlConfig",
  "CreateNetworkAclEntry",
  "DeletePublicAccessBlock",
  "ModifyDBClusterSnapshotAttribute",
  "ModifyDBSnapshotAttribute",
  "ModifyImageAttribute",
  "ModifySnapshotAttribute",
  "PutBucketAcl",
  "ReplaceNetworkAclEntry",
];

/** `authorize-security-group-ingress`, `authorize_security_group_ingress` and `AuthorizeSecurityGroupIngress` are one call. */
const plain = (text: string): string => text.replace(/[-_]/g, "").toLowerCase();
const CALLS = OPENING_CALLS.map((call) => [plain(call), call] as const);

export interface OpeningScript {
  readonly at: Attribute;
  /** "AuthorizeSecurityGroupIngress" */
  readonly call: string;
}

export const openingScripts = (facts: Facts): OpeningScript[] =>
  Object.entries(SCRIPTS).flatMap(([type, paths]) =>
    facts
      .resources(type)
      .flatMap((resource) => paths.flatMap((path) => leaves(resource, path)))
      .flatMap((at) => {
        const call = openingCallIn(at);
        return call === undefined ? [] : [{ at, call }];
      }),
  );

function openingCallIn(place: Attribute): string | undefined {
  if (place.unknown?.oneOf) return place.alternatives.map(openingCallIn).find((call) => call !== undefined);
  const parts = partsOf(place);
  if (!parts) return undefined;
  const text = joined(parts);
  const said = plain(text + fromBase64(text));
  const [, call] = CALLS.find(([spelling]) => said.includes(spelling)) ?? [];
  return call ?? (publishesDatabase(said) ? "ModifyDBInstance" : undefined);
}

/** `aws rds modify-db-instance --publicly-accessible`, but not `--no-publicly-accessible`. */
const publishesDatabase = (said: string): boolean =>
  /(modify|create|restore)db(instance|cluster)/.test(said) && /(?<!no)publiclyaccessible(?!["'\s:=]{0,8}false)/.test(said);

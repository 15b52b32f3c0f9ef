/** Policies that are attached to a resource and say who may use it: what a queue, a key or a table grants to anyone. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { multimap } from "./append";
import { eventPermissionGrants } from "./event-permissions";
import type { Facts } from "./facts";
import { policyDocument } from "./policy-documents/policy-document";
import { publicGrants } from "./policy-documents/public-grants";
import type { PublicGrant } from "./policy-documents/public-grants";
import { target } from "./targets";

interface Shape {
  readonly type: string;
  /** The attribute that holds the policy. */
  readonly policy: string;
  /** Where the policy stands in a resource of its own: what it is attached to. */
  readonly of?: { readonly attribute: string; readonly types: readonly string[] };
}

const own = (policy: string, ...types: string[]): Shape[] => types.map((type) => ({ type, policy }));
const attached = (type: string, policy: string, attribute: string, ...types: string[]): Shape => ({
  type,
  policy,
  of: { attribute, types },
});

/** Sources: the provider's documentation of each type, registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/…, and its schema. */
const SHAPES = {
  sqs: [...own("policy", "aws_sqs_queue"), attached("aws_sqs_queue_policy", "policy", "queue_url", "aws_sqs_queue")],
  sns: [...own("policy", "aws_sns_topic"), attached("aws_sns_topic_policy", "policy", "arn", "aws_sns_topic")],
  ecr: [attached("aws_ecr_repository_policy", "policy", "repository", "aws_ecr_repository"), ...own("policy", "aws_ecr_registry_policy")],
  secretsmanager: [
    ...own("policy", "aws_secretsmanager_secret"),
    attached("aws_secretsmanager_secret_policy", "policy", "secret_arn", "aws_secretsmanager_secret"),
  ],
  kms: [
    ...own("policy", "aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"),
    attached("aws_kms_key_policy", "policy", "key_id", "aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key"),
  ],
  efs: [attached("aws_efs_file_system_policy", "policy", "file_system_id", "aws_efs_file_system")],
  opensearch: [
    ...own("access_policies", "aws_opensearch_domain", "aws_elasticsearch_domain"),
    attached("aws_opensearch_domain_policy", "access_policies", "domain_name", "aws_opensearch_domain"),
    attached("aws_elasticsearch_domain_policy", "access_policies", "domain_name", "aws_elasticsearch_domain"),
  ],
  cloudsearch: [attached("aws_cloudsearch_domain_service_access_policy", "access_policy", "domain_name", "aws_cloudsearch_domain")],
  dynamodb: [attached("aws_dynamodb_resource_policy", "policy", "resource_arn", "aws_dynamodb_table")],
  streams: [
    attached("aws_kinesis_resource_policy", "policy", "resource_arn", "aws_kinesis_stream"),
    attached("aws_msk_cluster_policy", "policy", "cluster_arn", "aws_msk_cluster", "aws_msk_serverless_cluster"),
  ],
  redshift: [
    attached("aws_redshift_resource_policy", "policy", "resource_arn", "aws_redshift_cluster"),
    attached("aws_redshiftserverless_resource_policy", "policy", "resource_arn", "aws_redshiftserverless_namespace"),
  ],
  backup: [
    attached("aws_backup_vault_policy", "policy", "backup_vault_name", "aws_backup_vault"),
    ...own("access_policy", "aws_glacier_vault"),
    attached("aws_glacier_vault_lock", "policy", "vault_name", "aws_glacier_vault"),
  ],
  logs: [
    ...own("policy_document", "aws_cloudwatch_log_resource_policy"),
    attached("aws_cloudwatch_log_destination_policy", "access_policy", "destination_name", "aws_cloudwatch_log_destination"),
    ...own("delivery_destination_policy", "aws_cloudwatch_log_delivery_destination_policy"),
  ],
  glue: own("policy", "aws_glue_resource_policy"),
  events: [attached("aws_cloudwatch_event_bus_policy", "policy", "event_bus_name", "aws_cloudwatch_event_bus")],
  endpoints: [...own("policy", "aws_vpc_endpoint"), attached("aws_vpc_endpoint_policy", "policy", "vpc_endpoint_id", "aws_vpc_endpoint")],
  codeartifact: [
    attached("aws_codeartifact_repository_permissions_policy", "policy_document", "repository", "aws_codeartifact_repository"),
    attached("aws_codeartifact_domain_permissions_policy", "policy_document", "domain", "aws_codeartifact_domain"),
  ],
  s3tables: [
    attached("aws_s3tables_table_bucket_policy", "resource_policy", "table_bucket_arn", "aws_s3tables_table_bucket"),
    attached("aws_s3tables_table_policy", "resource_policy", "table_bucket_arn", "aws_s3tables_table_bucket"),
    attached("aws_s3vectors_vector_bucket_policy", "policy", "vector_bucket_arn", "aws_s3vectors_vector_bucket"),
  ],
  others: [
    ...own(
      "policy",
      "aws_acmpca_policy",
      "aws_codebuild_resource_policy",
      "aws_media_store_container_policy",
      "aws_ecrpublic_repository_policy",
      "aws_networkfirewall_resource_policy",
      "aws_s3control_access_grants_instance_resource_policy",
      "aws_s3control_bucket_policy",
      "aws_s3control_object_lambda_access_point_policy",
      "aws_schemas_registry_policy",
      "aws_ses_identity_policy",
      "aws_sesv2_email_identity_policy",
      "aws_vpclattice_resource_policy",
    ),
    ...own("policy", "aws_oam_sink_policy"),
    ...own("resource_policy", "aws_sagemaker_model_package_group_policy"),
    ...own("policy_document", "aws_prometheus_resource_policy", "aws_xray_resource_policy"),
    ...own("content", "aws_organizations_resource_policy"),
  ],
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

export type PolicyFamily = keyof typeof SHAPES;

const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.values<readonly Shape[]>(SHAPES).flatMap((shapes) => shapes.map(({ type, policy }) => [type, policy] as const)),
);

/** The attribute that holds the policy; `undefined` for a type that has none. */
export const policyAttribute = (type: string): string | undefined => ATTRIBUTES.get(type);

export interface ResourceGrant extends PublicGrant {
  /** The attribute that holds the policy. */
  readonly policy: Attribute;
  /** What the policy is attached to, where that is at hand. */
  readonly of?: Resource;
  /** The places beside `at` that belong to it: the statement, where it stands elsewhere, and the resource that it opens. */
  readonly related: readonly { readonly at: Attribute | Resource; readonly message: string }[];
}

/** What policies of this family grant to anyone. */
export function grantsToAnyone(facts: Facts, family: PolicyFamily): ResourceGrant[] {
  const written = SHAPES[family].flatMap((shape: Shape) =>
    facts.resources(shape.type).flatMap((resource) => grantsOf(facts, resource.at(shape.policy), attachedTo(resource, shape))),
  );
  return family === "events" ? [...written, ...eventPermissionGrants(facts).map((grant) => ({ ...grant, related: [] }))] : written;
}

/** The resources of a family that can have a policy, each with those that it has. */
export function ownPolicies(facts: Facts, family: PolicyFamily, type: string): { resource: Resource; policies: Attribute[] }[] {
  const policies = multimap(
    SHAPES[family].flatMap((shape: Shape) =>
      facts.resources(shape.type).flatMap((resource) => {
        const owner = attachedTo(resource, shape);
        const policy = resource.at(shape.policy);
        return owner && !policy.isAbsent ? [[owner, policy] as const] : [];
      }),
    ),
  );
  return facts.resources(type).map((resource) => ({ resource, policies: policies.get(resource) ?? [] }));
}

/** What one attribute grants to anyone, wherever it stands. */
export function grantsOf(facts: Facts, policy: Attribute, of?: Resource): ResourceGrant[] {
  return publicGrants(policyDocument(policy), facts.known.addresses).map((grant) => ({
    ...grant,
    policy,
    ...(of && { of }),
    related: [
      ...(grant.at.block === policy.block ? [] : [{ at: grant.at, message: "is the statement" }]),
      ...(of && of !== policy.block ? [{ at: of, message: "is what the policy opens" }] : []),
    ],
  }));
}

function attachedTo(resource: Resource, { of }: Shape): Resource | undefined {
  return of ? target(resource.at(of.attribute), ...of.types) : resource;
}

/**
 * S3 buckets with everything that is configured beside them: policy, ACL, ownership, public access blocks and encryption, joined by identity
 * and, where both are written out, by name.
 */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { multimap } from "./append";
import { once } from "./once";
import { policyDocument } from "./policy-documents/policy-document";
import { answer, any } from "./answer";
import type { Answer } from "./answer";
import type { Statement } from "./policy-documents/statement";
import { target } from "./targets";

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-options */
export const BLOCK_FLAGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] as const;
export type BlockFlag = (typeof BLOCK_FLAGS)[number];

export interface Bucket {
  readonly resource: Resource;
  /** aws_s3_bucket_public_access_block of the bucket, and aws_s3_account_public_access_block of its account. */
  readonly accessBlocks: readonly Resource[];
  /** Policies, in a resource of their own or inline as provider 3 had them. */
  readonly policies: readonly Attribute[];
  /** The inline one of these. */
  readonly inlinePolicies: readonly Attribute[];
  /** aws_s3_bucket_acl, or the bucket itself where `acl` or `grant` stands there as provider 3 had them. */
  readonly acls: readonly Resource[];
  readonly ownershipControls: readonly Resource[];
  /** The blocks `apply_server_side_encryption_by_default`. */
  readonly encryption: readonly Attribute[];
  readonly accessPoints: readonly Resource[];
}

/** Everything about buckets that is judged together. */
export interface Buckets {
  readonly all: readonly Bucket[];
  /** The bucket that an attribute names; `undefined` where it is not at hand. */
  named(attribute: Attribute): Bucket | undefined;
  of(resource: Resource): Bucket | undefined;
}

export const buckets: (facts: Facts) => Buckets = once(collect);

function collect(facts: Facts): Buckets {
  const resources = facts.resources("aws_s3_bucket");
  const byName = new Map<string, Resource>();
  const ambiguous = new Set<string>();
  for (const resource of resources) {
    const name = resource.at("bucket").string;
    if (name !== undefined && byName.has(name)) ambiguous.add(name);
    else if (name !== undefined) byName.set(name, resource);
  }
  const find = (attribute: Attribute): Resource | undefined => {
    const meant = target(attribute, "aws_s3_bucket");
    const name = attribute.string;
    return meant ?? (name === undefined || ambiguous.has(name) ? undefined : byName.get(name));
  };
  const of = (...types: string[]) =>
    multimap(
      facts.resources(...types).flatMap((resource) => {
        const bucket = find(resource.at("bucket"));
        return bucket ? [[bucket, resource] as const] : [];
      }),
    );
  const blocks = of("aws_s3_bucket_public_access_block");
  const policies = of("aws_s3_bucket_policy");
  const acls = of("aws_s3_bucket_acl");
  const ownership = of("aws_s3_bucket_ownership_controls");
  const encryption = of("aws_s3_bucket_server_side_encryption_configuration");
  const accessPoints = of("aws_s3_access_point");
  const accounts = facts.resources("aws_s3_account_public_access_block");
  /** A bucket has one policy, so what plans and states record there is that of the resource of its own, as it was before. */
  const inline = (resource: Resource) =>
    policies.has(resource) && ["plan", "state"].includes(resource.configuration.form) ? [] : present(resource.at("policy"));
  const joined = new Map(
    resources.map((resource): [Resource, Bucket] => [
      resource,
      {
        resource,
        inlinePolicies: inline(resource),
        accessBlocks: [...(blocks.get(resource) ?? []), ...accounts.filter((account) => sameAccount(account, resource))],
        policies: [...inline(resource), ...(policies.get(resource) ?? []).map((policy) => policy.at("policy"))],
        acls: [...(hasInlineAcl(resource) ? [resource] : []), ...(acls.get(resource) ?? [])],
        ownershipControls: ownership.get(resource) ?? [],
        encryption: [
          ...present(resource.at("server_side_encryption_configuration")).flatMap(defaults),
          ...(encryption.get(resource) ?? []).flatMap((configuration) => rules(configuration.at("rule"))),
        ],
        accessPoints: accessPoints.get(resource) ?? [],
      },
    ]),
  );
  return {
    all: [...joined.values()],
    of: (resource) => joined.get(resource),
    named: (attribute) => {
      const resource = find(attribute);
      return resource && joined.get(resource);
    },
  };
}

/** Without looking at credentials, only one provider configuration of one stack is sure to be one account. */
function sameAccount(a: Resource, b: Resource): boolean {
  return a.configuration === b.configuration && a.provider === b.provider;
}

const present = (attribute: Attribute): Attribute[] => (attribute.isAbsent ? [] : [attribute]);
const hasInlineAcl = (resource: Resource): boolean => !resource.at("acl").isAbsent || !resource.at("grant").isNone;
const defaults = (configuration: Attribute): Attribute[] => rules(configuration.get("rule"));
const rules = (rule: Attribute): Attribute[] =>
  rule.items().flatMap((one) => (one.isUnknown ? [one] : one.get("apply_server_side_encryption_by_default").items()));

/**
 * Whether a setting is on: bucket and account count together, "the most restrictive combination" (page above). The provider sets every flag
 * that is left out to false (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block).
 */
export function isBlocked(accessBlocks: readonly Resource[], flag: BlockFlag): Answer {
  return any(accessBlocks.map((block) => (block.repetition === "unknown" ? "unknown" : answer(block.at(flag)))));
}

/** True where ACLs have no effect: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html */
export function hasAclsDisabled({ ownershipControls }: Bucket): boolean {
  return ownershipControls.some((controls) => controls.at("rule").get("object_ownership").string === "BucketOwnerEnforced");
}

/**
 * True where S3 delivers access logs, which takes "Server-side encryption with Amazon S3 managed keys" only where the ACL grants the delivery
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
 */
export function isLogTarget({ acls, policies }: Bucket): boolean {
  return (
    acls.some((acl) => acl.at("acl").string === "log-delivery-write" || delivers(acl)) ||
    policies.some((policy) => policyDocument(policy).statements.some(admitsDelivery))
  );
}

const delivers = (acl: Resource): boolean =>
  acl
    .at("access_control_policy")
    .get("grant")
    .items()
    .some((grant) => /\/groups\/s3\/LogDelivery$/.test(grant.get("grantee").get("uri").string ?? ""));

const admitsDelivery = ({ effect, principals = [] }: Statement): boolean =>
  effect === "Allow" && principals.some(({ type, id }) => type === "Service" && id === "logging.s3.amazonaws.com");

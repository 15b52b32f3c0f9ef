/** By which policies and ACLs anyone gets into a bucket, where no public access block stands in the way. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import { aclGrants } from "./access-control-lists";
import type { AclGrant } from "./access-control-lists";
import { namedTarget } from "./by-name";
import { hasAclsDisabled, isBlocked } from "./buckets";
import type { Bucket, Buckets } from "./buckets";
import type { Facts } from "./facts";
import { TRUE } from "../terraform/model/value";
import { all, answer, any } from "./answer";
import type { Answer } from "./answer";
import { grantsOf } from "./resource-policies";
import type { ResourceGrant } from "./resource-policies";
import { target } from "./targets";

export interface BucketPolicyGrant {
  readonly grant: ResourceGrant;
  /** Whether restrict_public_buckets takes the effect away; never "yes". */
  readonly restricted: Answer;
}

/** Of bucket policies and of access points, also of several regions, that the Internet can use. */
export function bucketPolicyGrants(facts: Facts, buckets: Buckets): BucketPolicyGrant[] {
  return [
    ...buckets.all.flatMap((bucket) => bucket.inlinePolicies.flatMap((policy) => ofBucket(facts, policy, bucket))),
    ...facts
      .resources("aws_s3_bucket_policy")
      .flatMap((policy) => ofBucket(facts, policy.at("policy"), buckets.named(policy.at("bucket")))),
    ...facts.resources("aws_s3_access_point").flatMap((point) => ofAccessPoint(facts, point, point.at("policy"), buckets)),
    ...facts.resources("aws_s3control_access_point_policy").flatMap((policy) => {
      const point = target(policy.at("access_point_arn"), "aws_s3_access_point");
      return point ? ofAccessPoint(facts, point, policy.at("policy"), buckets) : ofBucket(facts, policy.at("policy"), undefined);
    }),
    ...facts.resources("aws_s3control_multi_region_access_point_policy").flatMap((policy) => ofMultiRegionPoint(facts, policy, buckets)),
  ];
}

function ofBucket(facts: Facts, policy: Attribute, bucket: Bucket | undefined): BucketPolicyGrant[] {
  return unlessRestricted(facts, policy, bucket, restrictedBy(bucket));
}

/** Every setting of an access point is on unless it is switched off, and one for a VPC takes no request from elsewhere (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html). */
function ofAccessPoint(facts: Facts, point: Resource, policy: Attribute, buckets: Buckets): BucketPolicyGrant[] {
  if (!point.at("vpc_configuration").isNone) return [];
  const own = point.at("public_access_block_configuration").get("restrict_public_buckets");
  const bucket = buckets.named(point.at("bucket"));
  const restricted = own.isAbsent || own.isTrue ? "yes" : restrictedBy(bucket);
  return unlessRestricted(facts, policy, bucket, restricted === "no" && own.isUnknown ? "unknown" : restricted);
}

/**
 * Its own settings are all on unless they are switched off, and count together with those of the bucket that a request is sent to, which is
 * any of its buckets (https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html).
 */
function ofMultiRegionPoint(facts: Facts, policy: Resource, buckets: Buckets): BucketPolicyGrant[] {
  const point = namedTarget(facts, policy, "details.name", "aws_s3control_multi_region_access_point");
  const own = point?.at("details", "public_access_block", "restrict_public_buckets");
  const behind = point?.at("details", "region").items() ?? [];
  const restricted = any([
    own ? answer(own.orElse(TRUE)) : "no",
    behind.length === 0 ? "no" : all(behind.map((region) => restrictedBy(buckets.named(region.get("bucket"))))),
  ]);
  return unlessRestricted(facts, policy.at("details", "policy"), undefined, restricted);
}

const restrictedBy = (bucket: Bucket | undefined): Answer => isBlocked(bucket?.accessBlocks ?? [], "restrict_public_buckets");

function unlessRestricted(facts: Facts, policy: Attribute, bucket: Bucket | undefined, restricted: Answer): BucketPolicyGrant[] {
  return restricted === "yes" ? [] : grantsOf(facts, policy, bucket?.resource).map((grant) => ({ grant, restricted }));
}

export interface BucketAclGrant extends AclGrant {
  /** The bucket that the ACL opens, where it is at hand. */
  readonly bucket?: Resource;
  /** Whether ignore_public_acls takes the effect away; never "yes". */
  readonly ignored: Answer;
}

/** Of ACLs on buckets and on single objects, where ACLs have an effect at all. */
export function bucketAclGrants(facts: Facts, buckets: Buckets): BucketAclGrant[] {
  return [
    ...facts.resources("aws_s3_bucket").map((resource) => ({ resource, bucket: buckets.of(resource) })),
    ...facts
      .resources("aws_s3_bucket_acl", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy")
      .map((resource) => ({ resource, bucket: buckets.named(resource.at("bucket")) })),
  ].flatMap(({ resource, bucket }) => {
    const ignored = isBlocked(bucket?.accessBlocks ?? [], "ignore_public_acls");
    if (ignored === "yes" || (bucket && hasAclsDisabled(bucket))) return [];
    return aclGrants(resource).map((grant) => ({ ...grant, ignored, ...(bucket && { bucket: bucket.resource }) }));
  });
}

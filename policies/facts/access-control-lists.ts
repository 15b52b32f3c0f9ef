/** What an S3 ACL, canned or written out, grants to everyone. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";

export interface AclGrant {
  readonly certainty: "public" | "unknown";
  readonly at: Attribute;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl; anything else is not an ACL that AWS has. */
const CANNED: ReadonlyMap<string, boolean> = new Map([
  ["private", false],
  ["public-read", true],
  ["public-read-write", true],
  ["authenticated-read", true],
  ["aws-exec-read", false],
  ["bucket-owner-read", false],
  ["bucket-owner-full-control", false],
  ["log-delivery-write", false],
]);

/** Everyone, and everyone with an AWS account: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#specifying-grantee-predefined-groups */
const EVERYONE = /^https?:\/\/acs\.amazonaws\.com\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** The grants to everyone of an aws_s3_bucket_acl, an object, or a bucket that has its ACL inline. */
export function aclGrants(resource: Resource): AclGrant[] {
  const grants = [...resource.at("grant").items(), ...resource.at("access_control_policy").get("grant").items()];
  return [...canned(resource.at("acl")), ...grants.flatMap(granted)];
}

function canned(acl: Attribute): AclGrant[] {
  if (acl.isAbsent) return [];
  const open = acl.string === undefined ? undefined : CANNED.get(acl.string);
  return open === false ? [] : [{ certainty: open ? "public" : "unknown", at: acl }];
}

/** A grantee is a block of aws_s3_bucket_acl, but its attributes stand in the grant itself where a bucket has them inline. */
function granted(grant: Attribute): AclGrant[] {
  if (grant.isUnknown) return [{ certainty: "unknown", at: grant }];
  const uri = grant.get("uri").isAbsent ? grant.get("grantee").get("uri") : grant.get("uri");
  if (uri.isAbsent || (uri.string !== undefined && !EVERYONE.test(uri.string))) return [];
  return [{ certainty: uri.string === undefined ? "unknown" : "public", at: uri }];
}

/**
 * Buckets loosened: each flag of the public access block, and the block itself. Where the account has a block of its own, that of a bucket
 * decides nothing (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html, "the most restrictive
 * combination"). A public policy or ACL behind a block is no step that AWS takes: it rejects the request (same page, BlockPublicPolicy and
 * BlockPublicAcls), and every ACL where the owner is enforced
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).
 */
import { mutation, type Operator } from "../mutation";
import { add, again, found, unknownVariable, type Root } from "../root";

const FLAGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] as const;

const isBlockedByAccount = (all: readonly Root[]): boolean =>
  all.some((root) => found(root, "aws_s3_account_public_access_block").length > 0);

export const loosenedAccessBlocks: Operator = (root, all) =>
  isBlockedByAccount(all)
    ? []
    : found(root, "aws_s3_bucket_public_access_block").flatMap((block) => [
        ...FLAGS.flatMap((flag) => [
          ...[false, "false", null].map((value) =>
            mutation(`${block.label} sets ${flag} to ${JSON.stringify(value)}`, (copy) => (again(copy, block)[flag] = value)),
          ),
          mutation(`${block.label} leaves out ${flag}`, (copy) => void delete again(copy, block)[flag]),
          mutation(`${block.label} does not know ${flag}`, (copy) => (again(copy, block)[flag] = unknownVariable(copy))),
        ]),
        mutation(`${block.label} is gone`, (copy) => void delete copy.resource[block.type]![block.label]),
        mutation(`${block.label} is for another bucket`, (copy) => (again(copy, block)["bucket"] = "another-bucket")),
      ]);

/** A bucket beside the others, which takes ACLs and has one for everybody. */
export const publicAcls: Operator = (_, all) =>
  (isBlockedByAccount(all) ? [] : ["public-read", "public-read-write", "authenticated-read"]).map((acl) =>
    mutation(`there is a bucket with the ACL ${acl}`, (copy) => {
      const bucket = "${aws_s3_bucket.mutant.id}";
      add(copy, "aws_s3_bucket", {});
      add(copy, "aws_s3_bucket_ownership_controls", { bucket, rule: { object_ownership: "BucketOwnerPreferred" } });
      add(copy, "aws_s3_bucket_acl", { bucket, acl });
    }),
  );

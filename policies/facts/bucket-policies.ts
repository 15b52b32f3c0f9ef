/** Bucket policies that lock everybody out. */
import type { Attribute } from "../terraform/model/attribute";
import type { Facts } from "./facts";
import { policyDocument } from "./policy-documents/policy-document";
import type { Statement } from "./policy-documents/statement";
import { deniesEveryone } from "./tls-policies";

/** Policies that deny everyone, without any condition, to change the policy: only the account's root user gets the bucket back. */
export function lockingPolicies(facts: Facts): Attribute[] {
  return facts
    .resources("aws_s3_bucket_policy", "aws_s3_bucket")
    .map((resource) => resource.at("policy"))
    .filter((policy) =>
      policyDocument(policy).statements.some(
        (statement) => statement.conditions.length === 0 && deniesEveryone(statement, "s3:PutBucketPolicy") && concernsBuckets(statement),
      ),
    );
}

/** A bucket's own ARN has no slash; `arn:aws:s3:::b/*` is about its objects. */
function concernsBuckets({ resources = ["*"] }: Statement): boolean {
  return resources.some((term) => typeof term !== "string" || term === "*" || !term.includes("/"));
}

/** What bucket policies deny to everyone. */
import type { Attribute } from "../terraform/model/attribute";
import { any } from "./answer";
import type { Answer } from "./answer";
import type { Bucket } from "./buckets";
import type { Facts } from "./facts";
import { policyDocument } from "./policy-documents/policy-document";
import { admitsAnyone } from "./policy-documents/principals";
import type { Statement } from "./policy-documents/statement";
import { covers } from "./policy-documents/term";

/** Whether a request without TLS is denied, whatever it asks for (https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html#transit). */
export function deniesWithoutTls({ policies }: Bucket): Answer {
  return any(
    policies.map((policy) => {
      const { statements, unread } = policyDocument(policy);
      if (statements.some((statement) => deniesEveryone(statement, "s3:GetObject") && isAboutTls(statement))) return "yes";
      return unread.length > 0 ? "unknown" : "no";
    }),
  );
}

function isAboutTls({ conditions }: Statement): boolean {
  return conditions.every((condition) => {
    if ("kind" in condition) return false;
    const { key, operator, values } = condition;
    if (key === "aws:securetransport") return operator === "bool" && values.includes("false");
    return key === "s3:tlsversion" && operator === "numericlessthan";
  });
}

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

function deniesEveryone(statement: Statement, action: string): boolean {
  return (
    statement.effect === "Deny" &&
    !statement.notPrincipals &&
    admitsAnyone(statement) === "yes" &&
    statement.actions?.some((term) => typeof term === "string" && covers(term, action)) === true
  );
}

/** A bucket's own ARN has no slash; `arn:aws:s3:::b/*` is about its objects. */
function concernsBuckets({ resources = ["*"] }: Statement): boolean {
  return resources.some((term) => typeof term !== "string" || term === "*" || !term.includes("/"));
}

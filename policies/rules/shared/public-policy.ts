/** Policies on what a resource's own policy grants differ in the service and its words; who counts as "anyone" is a fact. */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import { grantsToAnyone, type PolicyFamily, type ResourceGrant } from "../../facts/resource-policies";

type PublicPolicyMeta = Pick<PolicyMeta, "id" | "title" | "topic" | "description" | "references" | "examples"> &
  Partial<Pick<PolicyMeta, "core" | "controls" | "awsConfigRule" | "misses" | "remediation" | "severity">> & {
    readonly family: PolicyFamily;
    /** Grants that something beside the policy closes. */
    readonly unless?: (grant: ResourceGrant) => boolean;
  };

export function publicPolicy({ family, unless, ...meta }: PublicPolicyMeta): Policy {
  return definePolicy({
    severity: "critical",
    remediation:
      "Name the principals, or pin the statement with a condition on aws:SourceArn, aws:SourceAccount, aws:SourceVpce or aws:PrincipalOrgID and fixed values; wildcards, …IfExists and ForAllValues pin nothing.",
    ...meta,
    references: [
      ...meta.references,
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
    ],
    messages: {
      public: "The policy of {address} {what}.",
      unknown: "The policy of {address} cannot be proved closed: it {what}.",
    },
    check({ facts, report }) {
      for (const grant of grantsToAnyone(facts, family))
        if (!unless?.(grant)) report(grant.certainty, { at: grant.policy, what: grant.what, related: grant.related });
    },
  });
}

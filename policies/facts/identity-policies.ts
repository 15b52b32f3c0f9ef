/** Policies that say what a role, user or group may do, each statement once, at the place where it is written. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { multimap } from "./append";
import { once } from "./once";
import { dataSourceDocument, policyDocument } from "./policy-documents/policy-document";
import type { PolicyDocument, Unread } from "./policy-documents/policy-document";
import type { Statement } from "./policy-documents/statement";
import { targets, targetsOf } from "./targets";
import type { Target } from "./targets";

/** A role, user or group. */
export type Identity = Resource;

export interface IdentityPolicy {
  readonly at: Attribute;
  readonly document: PolicyDocument;
  /** Who has it, as far as that is at hand. */
  readonly identities: readonly Identity[];
}

export interface Permission {
  readonly statement: Statement;
  /** Where the statement is used, where it stands in a document of its own, and who has it. */
  readonly related: readonly Related[];
}

interface Related {
  readonly at: Attribute | Resource;
  readonly message: string;
}

export interface IdentityPolicies {
  readonly all: readonly IdentityPolicy[];
  /** Every Allow, once. */
  readonly permissions: readonly Permission[];
  /** What cannot be read, once. */
  readonly unread: readonly Unread[];
}

export const identityPolicies: (facts: Facts) => IdentityPolicies = once(collect);

const IDENTITIES = { role: "aws_iam_role", user: "aws_iam_user", group: "aws_iam_group" } as const;
const KINDS = Object.keys(IDENTITIES) as (keyof typeof IDENTITIES)[];

function collect(facts: Facts): IdentityPolicies {
  const holders = attachments(facts);
  const all: IdentityPolicy[] = [
    ...facts.resources("aws_iam_policy").map((policy) => identityPolicy(policy.at("policy"), holders.get(policy) ?? [])),
    ...KINDS.flatMap((kind) =>
      facts.resources(`${IDENTITIES[kind]}_policy`).map((policy) => identityPolicy(policy.at("policy"), named(policy.at(kind), kind))),
    ),
    ...facts.resources("aws_iam_role").flatMap((role) =>
      role
        .at("inline_policy")
        .items()
        .map((inline) => identityPolicy(inline.get("policy"), [role])),
    ),
    ...facts.resources("aws_ssoadmin_permission_set_inline_policy").map((policy) => identityPolicy(policy.at("inline_policy"), [])),
  ];
  const documents = facts.resources("data.aws_iam_policy_document").map(dataSourceDocument);
  const permissions = new Map<Statement, Related[]>();
  const relatedTo = (statement: Statement): Related[] => {
    const related = permissions.get(statement) ?? [];
    permissions.set(statement, related);
    return related;
  };
  for (const { at, document, identities } of all)
    for (const statement of document.statements) {
      const related = relatedTo(statement);
      if (statement.at.block !== at.block) related.push({ at, message: "uses the statement" });
      related.push(...identities.map((identity) => ({ at: identity, message: "is granted it" })));
    }
  // A document that names no principal speaks of what its holder may do, whoever that is.
  for (const statement of documents.flatMap((document) => document.statements))
    if (!statement.principals && !statement.notPrincipals) relatedTo(statement);
  return {
    all,
    permissions: [...permissions].flatMap(([statement, related]) => (statement.effect === "Allow" ? [{ statement, related }] : [])),
    unread: [...new Set(all.flatMap(({ document }) => document.unread))],
  };
}

const identityPolicy = (at: Attribute, identities: readonly Identity[]): IdentityPolicy => ({
  at,
  document: policyDocument(at),
  identities,
});

function named(attribute: Attribute, kind: keyof typeof IDENTITIES): Identity[] {
  return resourcesIn(targetsOf(attribute, IDENTITIES[kind]));
}

const resourcesIn = (found: readonly Target[]): Resource[] => found.flatMap((one) => (one.kind === "resource" ? [one.resource] : []));

/** Who has each aws_iam_policy, by the attachment resources of all three kinds, the one for several, and a role's own list. */
function attachments(facts: Facts): ReadonlyMap<Resource, Identity[]> {
  const attached = (arn: Attribute, identities: readonly Identity[]) =>
    resourcesIn(targets(arn, "aws_iam_policy")).flatMap((policy) => identities.map((identity) => [policy, identity] as const));
  return multimap([
    ...KINDS.flatMap((kind) => [
      ...facts
        .resources(`${IDENTITIES[kind]}_policy_attachment`)
        .flatMap((attachment) => attached(attachment.at("policy_arn"), named(attachment.at(kind), kind))),
      ...facts
        .resources("aws_iam_policy_attachment")
        .flatMap((attachment) => attached(attachment.at("policy_arn"), named(attachment.at(`${kind}s`), kind))),
    ]),
    ...facts.resources("aws_iam_role").flatMap((role) =>
      role
        .at("managed_policy_arns")
        .items()
        .flatMap((arn) => attached(arn, [role])),
    ),
  ]);
}

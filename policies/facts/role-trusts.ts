/** Who may assume a role. */
import type { Attribute } from "../terraform/model/attribute";
import { any } from "./answer";
import type { Answer } from "./answer";
import type { Facts } from "./facts";
import { dataSourceDocument, policyDocument } from "./policy-documents/policy-document";
import type { PolicyDocument } from "./policy-documents/policy-document";
import { isAnyone } from "./policy-documents/principals";
import type { Condition, Statement } from "./policy-documents/statement";
import { covers, spelling, worstCase } from "./policy-documents/term";
import type { Term } from "./policy-documents/term";

export interface RoleTrust {
  readonly at: Attribute;
  readonly document: PolicyDocument;
}

/** The trust policies of all roles. */
export function roleTrusts(facts: Facts): RoleTrust[] {
  return facts.resources("aws_iam_role").map((role) => {
    const at = role.at("assume_role_policy");
    return { at, document: policyDocument(at) };
  });
}

/** Statements about identity providers, of roles and of documents that are written for roles, each once. */
export function federatedStatements(facts: Facts): Statement[] {
  const documents = [
    ...roleTrusts(facts).map(({ document }) => document),
    ...facts.resources("data.aws_iam_policy_document").map(dataSourceDocument),
  ];
  return [...new Set(documents.flatMap(({ statements }) => statements))].filter(
    ({ effect, principals }) => effect === "Allow" && principals?.some(({ type }) => type === "Federated"),
  );
}

interface SharedProvider {
  readonly host: string;
  /** What each claim must look like to name somebody; one of them is enough. */
  readonly claims: Readonly<Record<string, RegExp>>;
}

const FIXED = /^[^*?]+$/;

/**
 * Identity providers that sign tokens for everybody: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html;
 * their claims as keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const SHARED_PROVIDERS: readonly SharedProvider[] = [
  { host: "token.actions.githubusercontent.com", claims: { sub: /^repo:[^*?:/]+\/|^repository_owner:[^*?:]+|^repo:[^*?:/]+$/ } },
  { host: "gitlab.com", claims: { sub: /^project_path:[^*?:/]+\// } },
  { host: "app.terraform.io", claims: { sub: /^organization:[^*?:]+:/ } },
  { host: "cognito-identity.amazonaws.com", claims: { aud: FIXED, sub: FIXED } },
  { host: "accounts.google.com", claims: { aud: FIXED, sub: FIXED } },
  { host: "www.amazon.com", claims: { app_id: FIXED, user_id: FIXED } },
  { host: "graph.facebook.com", claims: { app_id: FIXED, id: FIXED } },
];

export interface Federation {
  readonly provider: string;
  /** Whether tokens of people whom nobody named are taken. */
  readonly open: Answer;
}

/** Of a statement about a shared provider; `undefined` for any other. */
export function federation(statement: Statement): Federation | undefined {
  const names = (statement.principals ?? []).map(({ id }) => spelling(id));
  const provider = SHARED_PROVIDERS.find(({ host }) => names.some((name) => name.endsWith(host)));
  if (!provider) return undefined;
  const pinned = any(statement.conditions.map((condition) => pinsClaim(condition, provider)));
  return { provider: provider.host, open: pinned === "yes" ? "no" : pinned === "no" ? "yes" : "unknown" };
}

function pinsClaim(condition: Statement["conditions"][number], { host, claims }: SharedProvider): Answer {
  if ("kind" in condition) return "unknown";
  const { key, operator, ifExists, qualifier, values } = condition;
  // A claim of a path below the provider (an enterprise's own issuer) is absent from other tokens, which then do not match.
  const claim = key.slice(key.lastIndexOf(":") + 1);
  const pattern = key.startsWith(host) && Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (!pattern || ifExists || qualifier === "forallvalues" || !["stringequals", "stringlike"].includes(operator)) return "no";
  const unpinned = any(
    values.map((value) => {
      const { text, exact } = worstCase(value);
      return pattern.test(text) ? "no" : exact ? "yes" : "unknown";
    }),
  );
  return values.length === 0 || unpinned === "yes" ? "no" : unpinned === "unknown" ? "unknown" : "yes";
}

/** The account that may assume the role as a whole, where no condition asks for more; `undefined` where there is none. */
export function unconditionalAccount({ effect, actions, principals = [], conditions }: Statement): string | undefined {
  if (effect !== "Allow" || !actions?.some(assumes) || conditions.some((condition) => "kind" in condition || demands(condition)))
    return undefined;
  for (const { type, id } of principals) {
    const account = type === "AWS" && typeof id === "string" ? /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(id)?.[1] : undefined;
    if (account !== undefined && isAnyone({ type, id }) === "no") return account;
  }
  return undefined;
}

const assumes = (term: Term): boolean => typeof term === "string" && covers(term, "sts:AssumeRole");

/** A condition that asks for anything at all; an empty external id and "without MFA is fine" ask for nothing. */
function demands({ operator, values }: Condition): boolean {
  return values.length > 0 && values.every((value) => value !== "" && !(operator === "bool" && value === "false"));
}

/** Policies with placeholders: what a document says after `replace(data.aws_iam_policy_document.d.json, "_BUCKET_ARN_", aws_s3_bucket.b.arn)`. */
import type { Replaced, Value } from "../../terraform/model/value";
import type { Condition, Statement } from "./statement";
import { spelling, type Term } from "./term";

/** Words of the language itself (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html). */
const WORDS =
  "Version 2012-10-17 2008-10-17 Id Statement Sid Effect Allow Deny Principal NotPrincipal AWS Federated Service CanonicalUser Action NotAction Resource NotResource Condition";

/** `undefined` where more than single texts may be replaced: words of the language, quotes, or the names of conditions. */
export function replacedStatements(statements: readonly Statement[], { from, put }: Replaced): readonly Statement[] | undefined {
  if (/["\\{}[\]\s]|^[:,]/.test(from) || WORDS.includes(from) || /["\\]/.test(spelling(termOf(put({ kind: "string", value: from })))))
    return undefined;
  const conditions = statements.flatMap((statement) => statement.conditions.filter((one): one is Condition => "operator" in one));
  if (conditions.some(({ operator, key }) => `${operator} ${key}`.includes(from.toLowerCase()))) return undefined;
  const replace = (term: Term): Term => termOf(put(typeof term === "string" ? { kind: "string", value: term } : term));
  return statements.map((statement) => inStatement(statement, replace));
}

const termOf = (value: Value): Term => (value.kind === "unknown" ? value : value.kind === "string" ? value.value : "");

function inStatement(statement: Statement, replace: (term: Term) => Term): Statement {
  const { principals, notPrincipals, actions, notActions, resources, notResources, conditions } = statement;
  const ids = (all: Statement["principals"]) => all?.map(({ type, id }) => ({ type, id: replace(id) }));
  const lists = {
    principals: ids(principals),
    notPrincipals: ids(notPrincipals),
    actions: actions?.map(replace),
    notActions: notActions?.map(replace),
    resources: resources?.map(replace),
    notResources: notResources?.map(replace),
  };
  const written = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) as Partial<Statement>;
  return {
    ...statement,
    ...written,
    conditions: conditions.map((one) => ("operator" in one ? { ...one, values: one.values.map(replace) } : one)),
  };
}

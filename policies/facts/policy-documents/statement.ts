/** A statement of a policy in AWS's own nouns, whether it was written as JSON or as a block of aws_iam_policy_document. */
import type { Attribute } from "../../terraform/model/attribute";
import type { UnknownValue } from "../../terraform/model/value";
import { terms } from "./term";
import type { Term } from "./term";

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html; an element that is left out is `undefined`. */
export interface Statement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny" | "unknown";
  readonly principals?: readonly Principal[];
  readonly notPrincipals?: readonly Principal[];
  readonly actions?: readonly Term[];
  readonly notActions?: readonly Term[];
  readonly resources?: readonly Term[];
  readonly notResources?: readonly Term[];
  /** All must hold. */
  readonly conditions: readonly (Condition | UnknownValue)[];
  /** Where it is written. */
  readonly at: Attribute;
}

export interface Principal {
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`; "*" for `"Principal": "*"`. */
  readonly type: string;
  readonly id: Term;
}

/** `"ForAnyValue:StringLikeIfExists": { "aws:SourceVpc": [...] }`, taken apart; one of the values must match. */
export interface Condition {
  /** In lower case, without prefix and suffix: `stringlike`. */
  readonly operator: string;
  readonly qualifier?: "forallvalues" | "foranyvalue";
  readonly ifExists: boolean;
  /** In lower case, since keys are not case-sensitive (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html). */
  readonly key: string;
  readonly values: readonly Term[];
}

/** A statement written as JSON. */
export function jsonStatement(at: Attribute): Statement {
  const sid = at.get("Sid").string;
  const effect = at.get("Effect").string;
  return {
    ...(sid ? { sid } : {}),
    effect: effect === "Allow" || effect === "Deny" ? effect : "unknown",
    ...elements(at, { actions: "Action", notActions: "NotAction", resources: "Resource", notResources: "NotResource" }),
    ...present("principals", at.get("Principal"), jsonPrincipals),
    ...present("notPrincipals", at.get("NotPrincipal"), jsonPrincipals),
    conditions: jsonConditions(at.get("Condition")),
    at,
  };
}

/** A `statement` block of data.aws_iam_policy_document: `effect` defaults to "Allow", and `&{…}` stands for IAM's `${…}` (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document). */
export function blockStatement(at: Attribute): Statement {
  const sid = at.get("sid").string;
  const effect = at.get("effect");
  return {
    ...(sid ? { sid } : {}),
    effect: effect.isAbsent || effect.string === "Allow" ? "Allow" : effect.string === "Deny" ? "Deny" : "unknown",
    ...elements(at, { actions: "actions", notActions: "not_actions", resources: "resources", notResources: "not_resources" }),
    ...present("principals", at.get("principals"), blockPrincipals),
    ...present("notPrincipals", at.get("not_principals"), blockPrincipals),
    conditions: at
      .get("condition")
      .items()
      .map((item) => item.unknown ?? item.get("test").unknown ?? item.get("variable").unknown ?? blockCondition(item)),
    at,
  };
}

type Elements = Partial<Pick<Statement, "actions" | "notActions" | "resources" | "notResources">>;

function elements(at: Attribute, names: Record<keyof Elements, string>): Elements {
  return Object.assign({}, ...Object.entries(names).map(([element, name]) => present(element, at.get(name), terms))) as Elements;
}

function present<Name extends string, T>(name: Name, attribute: Attribute, read: (attribute: Attribute) => T): { [K in Name]?: T } {
  return (attribute.isAbsent ? {} : { [name]: read(attribute) }) as { [K in Name]?: T };
}

function jsonPrincipals(attribute: Attribute): Principal[] {
  const byType = attribute.entries();
  if (byType.length > 0) return byType.flatMap(([type, ids]) => terms(ids).map((id) => ({ type, id })));
  return terms(attribute).map((id) => ({ type: "*", id }));
}

function blockPrincipals(attribute: Attribute): Principal[] {
  return attribute.items().flatMap((item) => {
    if (item.unknown) return [{ type: "*", id: item.unknown }];
    const type = item.get("type").string ?? "*";
    return terms(item.get("identifiers")).map((id) => ({ type, id }));
  });
}

function jsonConditions(attribute: Attribute): (Condition | UnknownValue)[] {
  if (attribute.unknown) return [attribute.unknown];
  return attribute
    .entries()
    .flatMap<Condition | UnknownValue>(([test, keys]) =>
      keys.unknown ? [keys.unknown] : keys.entries().map(([key, values]) => condition(test, key, terms(values))),
    );
}

function blockCondition(item: Attribute): Condition {
  const values = terms(item.get("values")).map((value) => (typeof value === "string" ? value.replaceAll("&{", "${") : value));
  return condition(item.get("test").string ?? "", item.get("variable").string ?? "", values);
}

function condition(test: string, key: string, values: readonly Term[]): Condition {
  const [, qualifier, operator = "", ifExists] = /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(test.toLowerCase()) ?? [];
  return {
    operator,
    ...(qualifier ? { qualifier: qualifier as "forallvalues" | "foranyvalue" } : {}),
    ifExists: ifExists !== undefined,
    key: key.toLowerCase(),
    values,
  };
}

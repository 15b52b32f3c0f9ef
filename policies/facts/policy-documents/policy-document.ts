/** The statements of a policy, wherever they were written: JSON text, `jsonencode`, or an aws_iam_policy_document with what it merges. */
import { Attribute } from "../../terraform/model/attribute";
import type { Block, Resource } from "../../terraform/model/resource";
import type { UnknownValue, Value } from "../../terraform/model/value";
import { readPolicyJson } from "./policy-json";
import { replacedStatements } from "./replaced-document";
import { blockStatement, jsonStatement } from "./statement";
import type { Statement } from "./statement";

export interface PolicyDocument {
  readonly statements: readonly Statement[];
  /** What may hold further statements that nobody can see yet, or text that AWS would not read. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly at: Attribute;
  /** As it was written: `var.policy`. */
  readonly expression: string;
  /** Half a sentence: "is set at apply", "is not a JSON policy document". */
  readonly why: string;
}

const EMPTY: PolicyDocument = { statements: [], unread: [] };

/** By block and value: many policies ask about one document. */
const documents = new WeakMap<Block, WeakMap<Value, PolicyDocument>>();

/** The policy that an attribute holds; empty where the attribute is left out. */
export function policyDocument(attribute: Attribute): PolicyDocument {
  const { block, value } = attribute;
  if (value === undefined) return EMPTY;
  const ofBlock = documents.get(block) ?? new WeakMap<Value, PolicyDocument>();
  documents.set(block, ofBlock);
  const document = ofBlock.get(value) ?? read(attribute, value);
  ofBlock.set(value, document);
  return document;
}

function read(attribute: Attribute, value: Value): PolicyDocument {
  if (value.kind === "string") return value.value.trim() === "" ? EMPTY : jsonDocument(attribute, [value.value]);
  if (value.kind === "unknown") return unknownDocument(attribute, value);
  // Terraform refuses an object in the place of text; what it says is judged nevertheless.
  return structured(attribute, attribute);
}

/** Read once each, since documents merge documents; one that merges itself finds itself empty, which Terraform refuses anyway. */
const sources = new WeakMap<Resource, PolicyDocument>();

/** The statements of a data.aws_iam_policy_document. */
export function dataSourceDocument(source: Resource): PolicyDocument {
  const known = sources.get(source);
  if (known) return known;
  sources.set(source, EMPTY);
  const merged = (...names: string[]): PolicyDocument[] => names.flatMap((name) => source.at(name).items()).map(policyDocument);
  const own = source.at("statement").items();
  const document = [
    ...merged("source_json", "source_policy_documents"),
    {
      statements: own.filter((item) => !item.isUnknown).map(blockStatement),
      unread: own.flatMap((item) => (item.unknown ? [unread(item, item.unknown)] : [])),
    },
    ...merged("override_policy_documents", "override_json"),
  ].reduce(merge, EMPTY);
  sources.set(source, document);
  return document;
}

/** The aws_iam_policy_document of which an attribute is the JSON, unchanged. */
export function documentSource(attribute: Attribute): Resource | undefined {
  const [reference, ...others] = attribute.unknown?.references ?? [];
  const last = reference?.attribute[0];
  if (others.length > 0 || reference?.resource?.type !== "aws_iam_policy_document" || attribute.unknown?.oneOf) return undefined;
  // Anything but a plain traversal may have changed the text.
  return (last === "json" || last === "minified_json") && /^[\w.\-[\]"*]+$/.test(attribute.expression) ? reference.resource : undefined;
}

function unknownDocument(attribute: Attribute, value: UnknownValue): PolicyDocument {
  const source = documentSource(attribute);
  if (source) return dataSourceDocument(source);
  if (value.oneOf)
    return attribute.alternatives
      .map(policyDocument)
      .reduce((all, one) => ({ statements: [...all.statements, ...one.statements], unread: [...all.unread, ...one.unread] }), EMPTY);
  if (value.replaced) {
    const before = policyDocument(new Attribute(attribute.block, attribute.path, value.replaced.text));
    const statements = replacedStatements(before.statements, value.replaced);
    if (statements) return { statements, unread: before.unread };
  }
  return value.parts?.some((part) => typeof part === "string" && part.includes("{"))
    ? jsonDocument(attribute, value.parts)
    : { statements: [], unread: [unread(attribute, value)] };
}

function jsonDocument(attribute: Attribute, parts: readonly (string | UnknownValue)[]): PolicyDocument {
  return structured(attribute, new Attribute(attribute.block, attribute.path, readPolicyJson(parts)));
}

function structured(attribute: Attribute, root: Attribute): PolicyDocument {
  const list = root.get("Statement");
  const isEmptyObject = root.value?.kind === "object" && root.value.entries.size === 0;
  if (list.isAbsent && !isEmptyObject)
    return { statements: [], unread: [{ at: attribute, expression: attribute.name, why: "is not a JSON policy document" }] };
  const items = list.items();
  return {
    statements: items.filter((item) => !item.isUnknown).map(jsonStatement),
    unread: items.flatMap((item) => (item.unknown ? [unread(item, item.unknown)] : [])),
  };
}

/** Later statements replace earlier ones of the same non-empty sid, and otherwise follow them (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document#override_policy_documents). */
function merge(base: PolicyDocument, over: PolicyDocument): PolicyDocument {
  const replaced = new Map(over.statements.filter((one) => one.sid).map((one) => [one.sid, one]));
  const kept = base.statements.map((one) => {
    const replacement = one.sid ? replaced.get(one.sid) : undefined;
    if (replacement) replaced.delete(one.sid);
    return replacement ?? one;
  });
  const placed = new Set(kept);
  return { statements: [...kept, ...over.statements.filter((one) => !placed.has(one))], unread: [...base.unread, ...over.unread] };
}

const MAX_SHOWN = 80;

function unread(at: Attribute, { expression, why }: UnknownValue): Unread {
  return { at, expression: expression.length > MAX_SHOWN ? `${expression.slice(0, MAX_SHOWN - 1)}…` : expression, why };
}

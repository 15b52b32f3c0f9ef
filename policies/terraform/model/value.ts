/**
 * What Terraform knows of a value before anything is applied. A value is known, or unknown with the expression, the references and the
 * reason that make it so; where it is left out there is no value at all (`undefined`), which `Attribute` calls absent.
 */
import type { Resource } from "./resource";

export type Value = StringValue | NumberValue | BooleanValue | NullValue | SequenceValue | MappingValue | UnknownValue;

interface Marked {
  /** Set where Terraform would mark the value as sensitive; such a value is never printed. */
  readonly sensitive?: true;
  /**
   * On a known value: the resource attributes through which it was read (`aws_iam_role.r.name`, where the name is configured), so that
   * facts can join by identity what Terraform would join by the value. An unknown always has them.
   */
  readonly references?: readonly Reference[];
  /**
   * Set on what is read from a resource as it is written there. The provider's schema, which is not known here, may make a number of "5" and a
   * set of a list; where that matters, functions and operators leave the result open.
   */
  readonly asWritten?: true;
}

export interface StringValue extends Marked {
  readonly kind: "string";
  readonly value: string;
}

export interface NumberValue extends Marked {
  readonly kind: "number";
  /** The nearest double. */
  readonly value: number;
  /** Digits in Terraform's own precision, set only where the double is not the same number. */
  readonly exact?: string;
  /** Set where Terraform has the double itself, and not the number that its digits name: results of `pow` and `log`. */
  readonly double?: true;
}

export interface BooleanValue extends Marked {
  readonly kind: "bool";
  readonly value: boolean;
}

export interface NullValue extends Marked {
  readonly kind: "null";
}

/** Lists, sets and tuples. The elements of a set are in Terraform's order and without duplicates. */
export interface SequenceValue extends Marked {
  readonly kind: "list" | "set" | "tuple";
  readonly elements: readonly Value[];
}

/** Maps and objects. */
export interface MappingValue extends Marked {
  readonly kind: "map" | "object";
  readonly entries: ReadonlyMap<string, Value>;
  /**
   * Set where names that are not in `entries` have a value too: the attributes of a resource, evaluated when asked for. Such an object is
   * not wholly known.
   */
  readonly open?: (name: string) => Value;
}

/** A value that cannot be told before apply (or from what is at hand). */
export interface UnknownValue extends Marked {
  readonly kind: "unknown";
  /** What was written, as the user would recognise it: `aws_vpc.main.id`, `var.cidr`. */
  readonly expression: string;
  /** Everything that the value depends on; references survive every function and operator. */
  readonly references: readonly Reference[];
  /** Half a sentence: "is set by AWS at apply", "has no default", "comes from a module that is not at hand". */
  readonly why: string;
  /** Set where Terraform would stop with an error (a function given what it refuses, a missing key); `why` then says the error. */
  readonly invalid?: true;
  /** Where the value can only be one of these (a conditional with an unknown condition, `coalesce`). */
  readonly oneOf?: readonly Value[];
  /** Elements that the collection is sure to hold, beside others (`concat` with an unknown part, a dynamic block over an unknown list). */
  readonly includes?: readonly Value[];
  /** Set where each element is like one of `includes`, however many there are: there may be none of it, and there is nothing else. */
  readonly only?: true;
  /** The beginning and end of a string that are known: `"${var.x}/32"` ends with "/32". */
  readonly prefix?: string;
  readonly suffix?: string;
  /**
   * Where only pieces of a string are unknown: what it is made of, in order. `"${aws_s3_bucket.b.arn}/*"` is an unknown and the text "/*".
   * `jsonencode` of a structure with unknowns gives JSON text in which each unknown stands in its place: inside the quotes where it is part
   * of a string (`{"Resource":"` ? `/*"}`), bare where it is a whole value. That is how a policy document is read although it is not wholly known.
   */
  readonly parts?: readonly (string | UnknownValue)[];
  /** Where the string is the base64 of a text of which only pieces are unknown: that text. */
  readonly encodes?: UnknownValue;
  /** Where the string is one that is not known, with each `from` in it put another way: `replace(data.d.json, "_ARN_", aws_s3_bucket.b.arn)`. */
  readonly replaced?: Replaced;
  /** Known texts among all that it was worked out from: of `sort(concat(["a"], var.x))` it is "a". */
  readonly texts?: () => readonly string[];
}

export interface Replaced {
  readonly text: UnknownValue;
  readonly from: string;
  /** Does to a piece of the text what is done to the whole. */
  put(piece: StringValue | UnknownValue): Value;
}

/** A use of something else's value. */
export interface Reference {
  /** Absolute, as `terraform plan` prints it: `module.m["k"].aws_security_group.db[0]`, `module.m.var.x`, `data.aws_ami.a`. */
  readonly address: string;
  /** What of it: `["id"]`, `["ipam_pools", 0, "cidr"]`; empty for the whole. */
  readonly attribute: Path;
  /** The resource instance meant, where it is one of those that are judged together. Its identity is what joins facts. */
  readonly resource?: Resource;
}

/** Steps into a value: attribute and block names, list indexes, map keys. */
export type Path = readonly (string | number)[];

export const NULL: NullValue = { kind: "null" };
export const TRUE: BooleanValue = { kind: "bool", value: true };
export const FALSE: BooleanValue = { kind: "bool", value: false };
export const string = (value: string): StringValue => ({ kind: "string", value });
export const number = (value: number): NumberValue => ({ kind: "number", value });
export const boolean = (value: boolean): BooleanValue => (value ? TRUE : FALSE);
export const tuple = (elements: readonly Value[]): SequenceValue => ({ kind: "tuple", elements });
export const object = (entries: Iterable<readonly [string, Value]>): MappingValue => ({ kind: "object", entries: new Map(entries) });
export const unknown = (expression: string, why: string, references: readonly Reference[] = []): UnknownValue => ({
  kind: "unknown",
  expression,
  why,
  references,
});

const MAX_NAMED = 80;

/** What an unknown collection is gone through with: `each.value`, or a dynamic block's `ingress.value`. Its reason names the collection. */
export function oneOfUnknown(name: string, collection: UnknownValue, references = collection.references): UnknownValue {
  return {
    ...unknown(name, "", references),
    get why() {
      const { expression, why } = collection;
      return `comes from ${expression.length > MAX_NAMED ? `${expression.slice(0, MAX_NAMED - 1)}…` : expression}, which ${why}`;
    },
  };
}

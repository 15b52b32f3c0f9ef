/**
 * A value with the place where it was written: what facts are made of. Every question has three answers (known, unknown, absent), and the
 * names make the caller choose: `isTrue` is false for an unknown, and so is `isFalse`.
 */
import type { SourceLocation } from "../source";
import { text } from "./text";
import type { Path, Reference, Value, UnknownValue } from "./value";
import type { Block } from "./resource";

export class Attribute<B extends Block = Block> {
  constructor(
    readonly block: B,
    /** Steps from the block, as they are written in the configuration. */
    readonly path: Path,
    /** `undefined` where it is left out. An explicit null is the same as leaving it out, as in Terraform. */
    private readonly raw: Value | undefined,
  ) {}

  get value(): Value | undefined {
    return this.raw?.kind === "null" ? undefined : this.raw;
  }
  get isAbsent(): boolean {
    return this.value === undefined;
  }
  /**
   * Whether nothing is named there: it is left out, a list of none (no block, as JSON can say it), or an empty text, which providers take for
   * none: "set to a non-zero value", https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema#ResourceData.GetOk.
   */
  get isNone(): boolean {
    const { value } = this;
    return value === undefined || ("elements" in value ? value.elements.length === 0 : value.kind === "string" && value.value === "");
  }
  get isUnknown(): boolean {
    return this.raw?.kind === "unknown";
  }
  get unknown(): UnknownValue | undefined {
    return this.raw?.kind === "unknown" ? this.raw : undefined;
  }
  get isTrue(): boolean {
    return this.boolean === true;
  }
  get isFalse(): boolean {
    return this.boolean === false;
  }

  /** The string that Terraform would convert the value to; `undefined` where it is absent, unknown or a collection. */
  get string(): string | undefined {
    const value = this.raw;
    if (value?.kind === "string") return value.value;
    if (value?.kind === "number") return value.exact ?? String(value.value);
    if (value?.kind === "bool") return String(value.value);
    return undefined;
  }
  /** The number, also from a string that Terraform would convert ("443"). */
  get number(): number | undefined {
    const value = this.raw;
    if (value?.kind === "number") return value.value;
    if (value?.kind === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value.value)) return Number(value.value);
    return undefined;
  }
  /** The boolean, also from the strings that Terraform converts ("true", "false", "1", "0"). */
  get boolean(): boolean | undefined {
    const value = this.raw;
    if (value?.kind === "bool") return value.value;
    if (value?.kind !== "string") return undefined;
    if (value.value === "true" || value.value === "1") return true;
    if (value.value === "false" || value.value === "0") return false;
    return undefined;
  }

  /** The attribute or nested block of that name; in a block list of one, that of the only element. */
  get(name: string): Attribute<B> {
    const value = this.raw;
    const path = [...this.path, name];
    if (value === undefined) return new Attribute(this.block, path, undefined);
    switch (value.kind) {
      case "map":
      case "object":
        return new Attribute(this.block, path, value.entries.get(name) ?? value.open?.(name));
      case "unknown":
        return new Attribute(this.block, path, { ...value, expression: `${value.expression}.${name}` });
      case "list":
      case "set":
      case "tuple":
        return value.elements.length === 1 ? this.items()[0]!.get(name) : new Attribute(this.block, path, undefined);
      default:
        return new Attribute(this.block, path, undefined);
    }
  }

  /**
   * The elements of a list, set or tuple, or the only one where a single block or scalar stands in the place of a list; none where it is
   * absent. An unknown collection has one unknown element, since it may hold anything, after those that it is sure to include.
   */
  items(): Attribute<B>[] {
    const possible = this.possible();
    return this.unknown?.only ? [...possible, this] : possible;
  }

  /**
   * The elements as `items` has them, for those who ask what there may be, and not whether it is there: where an unknown collection holds
   * nothing but copies of one block (a dynamic block), these blocks are all.
   */
  possible(): Attribute<B>[] {
    const value = this.value;
    if (value === undefined) return [];
    if (value.kind === "list" || value.kind === "set" || value.kind === "tuple")
      return value.elements.map((element, index) => new Attribute(this.block, [...this.path, index], element));
    if (value.kind === "unknown" && value.oneOf?.every((one) => one.kind !== "unknown")) {
      return value.oneOf.flatMap((one) => new Attribute(this.block, this.path, one).possible());
    }
    if (value.kind === "unknown" && value.includes) {
      const included = value.includes.map((one, index) => new Attribute(this.block, [...this.path, index], one));
      return value.only ? included : [...included, this];
    }
    return [this];
  }

  /** The same place with each of the values that it can only be; itself where it is known, or may be anything. */
  get alternatives(): Attribute<B>[] {
    return this.unknown?.oneOf?.map((one) => new Attribute(this.block, this.path, one)) ?? [this];
  }

  /** The entries of a map or object. */
  entries(): [string, Attribute<B>][] {
    const value = this.raw;
    if (value?.kind !== "map" && value?.kind !== "object") return [];
    return [...value.entries].map(([key, entry]) => [key, new Attribute(this.block, [...this.path, key], entry)]);
  }

  /** The same place with a provider's default in it, where nothing is configured. */
  orElse(value: Value): Attribute<B> {
    return this.isAbsent ? new Attribute(this.block, this.path, value) : this;
  }

  /** Everything that the value refers to, also from inside known collections. */
  get references(): readonly Reference[] {
    return this.raw === undefined ? [] : referencesOf(this.raw);
  }

  /** `ingress[0].cidr_blocks[1]` */
  get name(): string {
    return pathText(this.path);
  }
  /** The value as a message shows it: `"0.0.0.0/0"`, `true`, `(left out)`, `(sensitive)`. */
  get text(): string {
    return text(this.raw);
  }
  /** What was written, where the value is unknown; otherwise the value. */
  get expression(): string {
    return this.raw?.kind === "unknown" ? this.raw.expression : this.text;
  }
  get location(): SourceLocation {
    return this.block.location(this.path);
  }
}

/** Everything that a value refers to: what it was read through, and what its elements were. */
export function referencesOf(value: Value): readonly Reference[] {
  const own = value.references ?? [];
  switch (value.kind) {
    case "list":
    case "set":
    case "tuple":
      return [...own, ...value.elements.flatMap(referencesOf)];
    case "map":
    case "object":
      return [...own, ...[...value.entries.values()].flatMap(referencesOf)];
    default:
      return own;
  }
}

export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

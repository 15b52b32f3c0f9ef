/** count and for_each: how many there are of a resource or a module, and what `count.index` and `each` are in each of them. */
import { sortedEntries } from "../expressions/order";
import type { Scope } from "../expressions/scope";
import { beyondLimitsIn } from "../expressions/unknowns";
import type { Body } from "./body";
import { LIMITS } from "./limits";
import { childScope } from "./scopes";
import { SharedValues } from "./shared-values";
import { number, object, oneOfUnknown, string, unknown, type Value } from "./value";

export interface Instance {
  /** `undefined` where there is no count or for_each, or where it is not known. */
  readonly key: string | number | undefined;
  readonly scope: Scope;
}

export interface Repetition {
  readonly kind: "single" | "known" | "unknown";
  /** One that stands for all where it is "unknown". */
  readonly instances: readonly Instance[];
  /** Where there are several. */
  readonly shared?: SharedValues;
  /** What all of them are together. */
  readonly together: "tuple" | "object";
}

type Repeated = Omit<Repetition, "together">;

/** `refuse` is told what Terraform would refuse, and what is too much; the repetition is then unknown. */
export function repetition(body: Body, scope: Scope, limit: number, refuse: (argument: string, message: string) => void): Repetition {
  const of = (argument: "count" | "for_each") => {
    const value = body.value(argument, scope);
    const beyond = value?.kind === "unknown" && beyondLimitsIn(value);
    if (beyond) refuse(argument, `${argument} cannot be worked out: ${beyond.expression} ${beyond.why}.`);
    return value;
  };
  const count = of("count");
  // An override file may add the one to the other: count is then what Terraform 1.11 goes by.
  if (count) return { ...counted(count, scope, limit, (message) => refuse("count", message)), together: "tuple" };
  const forEach = of("for_each");
  if (forEach) return { ...forEached(forEach, scope, limit, (message) => refuse("for_each", message)), together: "object" };
  return { kind: "single", instances: [{ key: undefined, scope }], together: "tuple" };
}

const WHY_EACH = "depends on a for_each that is not known before apply";

const tooMany = (what: string) => `${what}: the configuration would have more than ${LIMITS.instances} instances, which is the limit.`;

function counted(count: Value, scope: Scope, limit: number, refuse: (message: string) => void): Repeated {
  const shared = new SharedValues();
  const index = (value: Value) => childScope(scope, "count", object([["index", value]]), shared.differs);
  const anyNumber: Repeated = {
    kind: "unknown",
    instances: [
      { key: undefined, scope: index(unknown("count.index", "depends on a count that is not known before apply", count.references)) },
    ],
  };
  if (count.kind === "unknown") return anyNumber;
  const times = count.kind === "number" ? count.value : count.kind === "string" ? Number(count.value) : NaN;
  if (!Number.isInteger(times) || times < 0) {
    refuse("count is not a whole number of zero or more.");
    return anyNumber;
  }
  if (times > limit) {
    refuse(tooMany(`count is ${times}`));
    return anyNumber;
  }
  return { kind: "known", instances: Array.from({ length: times }, (_, key) => ({ key, scope: index(number(key)) })), shared };
}

function forEached(forEach: Value, scope: Scope, limit: number, refuse: (message: string) => void): Repeated {
  const shared = new SharedValues();
  const each = (key: Value, value: Value) =>
    childScope(
      scope,
      "each",
      object([
        ["key", key],
        ["value", value],
      ]),
      shared.differs,
    );
  const part = (name: string) =>
    forEach.kind === "unknown" ? oneOfUnknown(`each.${name}`, forEach) : unknown(`each.${name}`, WHY_EACH, forEach.references);
  const anyNumber: Repeated = { kind: "unknown", instances: [{ key: undefined, scope: each(part("key"), part("value")) }] };
  const entries = entriesOf(forEach);
  if (entries === "unknown") return anyNumber;
  if (entries === "refused") {
    refuse("for_each is neither a map nor a set of strings.");
    return anyNumber;
  }
  if (entries.length > limit) {
    refuse(tooMany(`for_each has ${entries.length} elements`));
    return anyNumber;
  }
  return { kind: "known", instances: entries.map(([key, value]) => ({ key, scope: each(string(key), value) })), shared };
}

function entriesOf(forEach: Value): readonly (readonly [string, Value])[] | "unknown" | "refused" {
  switch (forEach.kind) {
    case "map":
    case "object":
      return forEach.open ? "unknown" : sortedEntries(forEach.entries);
    case "set":
    case "list":
    case "tuple": {
      const keys = forEach.elements.map((element) => (element.kind === "string" ? element.value : undefined));
      if (forEach.elements.some((element) => element.kind === "unknown")) return "unknown";
      if (forEach.kind !== "set" || keys.includes(undefined)) return "refused";
      return forEach.elements.map((element, index) => [keys[index]!, element]);
    }
    case "unknown":
      return "unknown";
    default:
      return "refused";
  }
}

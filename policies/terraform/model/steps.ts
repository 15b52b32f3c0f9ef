/** Walking into values by the steps of a traversal, in a way that loses no reference. */
import type { Step } from "../expressions/scope";
import { pathText } from "./attribute";
import type { Path, Reference, UnknownValue, Value } from "./value";

/** The name or index that a step goes to; `undefined` where that is not known. */
export function stepKey(step: Step): string | number | undefined {
  if ("name" in step) return step.name;
  const { key } = step;
  return key.kind === "string" || key.kind === "number" ? key.value : undefined;
}

/** The steps up to the first that is not known. */
export function knownPath(steps: readonly Step[]): Path {
  const path: (string | number)[] = [];
  for (const step of steps) {
    const key = stepKey(step);
    if (key === undefined) break;
    path.push(key);
  }
  return path;
}

/** `undefined` where there is no such element. A step into an unknown is unknown, and refers to the same. */
export function stepInto(value: Value, key: string | number): Value | undefined {
  switch (value.kind) {
    case "map":
    case "object": {
      const name = String(key);
      // One block in JSON syntax may stand as an object where Terraform sees a list of one.
      if (key === 0 && !value.entries.has(name)) return value;
      return value.entries.get(name) ?? value.open?.(name);
    }
    case "list":
    case "tuple":
    case "set":
      return /^\d+$/.test(String(key)) ? value.elements[Number(key)] : undefined;
    case "unknown":
      return { ...withoutRefinements(value), expression: value.expression + stepText(key) };
    default:
      return undefined;
  }
}

/** `.name`, `[0]`, `["a b"]` */
export function stepText(key: string | number): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** References that a value keeps at most: a chain of resources, each reading the one before, would otherwise have them all in each. */
const MAX_REFERENCES = 1000;

/** The same value, with one more resource through which it was read. */
export function readThrough(value: Value, reference: Reference): Value {
  return { ...value, references: [...(value.references ?? []).slice(0, MAX_REFERENCES - 1), reference], asWritten: true };
}

/** Only what holds for a part of the value as well. */
function withoutRefinements({ expression, references, why, sensitive, invalid }: UnknownValue): UnknownValue {
  return { kind: "unknown", expression, references, why, ...(sensitive && { sensitive }), ...(invalid && { invalid }) };
}

/** `aws_vpc.main.ipam_pools[0].cidr` */
export function referenceText(address: string, path: Path): string {
  return path.length === 0 ? address : `${address}.${pathText(path)}`;
}

/** `[0]`, `["a"]`, or nothing; as `terraform plan` prints it. */
export function keyText(key: string | number | undefined): string {
  return key === undefined ? "" : `[${JSON.stringify(key)}]`;
}

/** `module.m["k"].aws_x.y[0]` → `module.m.aws_x.y` */
export const withoutKeys = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");

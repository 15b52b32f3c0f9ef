/** A setting that a resource should have: where it stands, which values are right, and how one that stands there is judged. */
import type { Facts } from "../../facts/facts";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { keyOwner } from "../../facts/keys";

/**
 * What a configured value must be: a boolean, any value at all, a list with something in it, a KMS key that is not one of AWS's, one of some
 * words (in any case), a text of some form, a number within bounds, or a list in which something stands.
 */
export type Wanted = boolean | "set" | "some" | "own key" | readonly string[] | RegExp | Bounds | Member;

type Bounds = { readonly atLeast: number; readonly atMost?: number };
type Member = { readonly includes: string | RegExp };

/** Where parameters stand that have a name and a value each. */
interface ParameterList {
  readonly list: string;
  readonly name: string;
  readonly value: string;
}
const PARAMETERS: ParameterList = { list: "parameter", name: "name", value: "value" };

export type Setting = {
  readonly types: readonly string[];
  readonly wanted: Wanted;
  /** What holds where it is left out; `undefined` where that cannot be told. @default "wrong" */
  readonly leftOut?: "right" | "wrong" | ((resource: Resource) => boolean | undefined);
  /** The resources that are asked. @default all of the types */
  readonly when?: (resource: Resource, facts: Facts) => boolean;
} & (
  | {
      /** Attribute names with dots, through every block on the way: "encryption_info.encryption_in_transit.client_broker". */
      readonly path: string;
      /** Blocks or elements that are asked one by one, none where there are none; `path` begins in each, and is "" for an element itself. */
      readonly each?: string;
    }
  /** The parameter of that name, in any case. @default in a parameter group */
  | { readonly parameter: string; readonly in?: ParameterList }
);

export type Fault = "wrong" | "missing" | "awsKey" | "unknown" | "unknownDefault";

export interface FaultySetting {
  readonly resource: Resource;
  readonly at: Attribute;
  /** As a message names it. */
  readonly name: string;
  readonly fault: Fault;
}

/** Each place at which a setting is not right, or not known to be. */
export function faults(facts: Facts, settings: readonly Setting[]): FaultySetting[] {
  const found: FaultySetting[] = [];
  for (const setting of settings)
    for (const type of setting.types)
      for (const resource of facts.resources(type)) if (setting.when?.(resource, facts) ?? true) found.push(...faultsOf(resource, setting));
  return found;
}

/** The same for one resource. */
export function faultsOf(resource: Resource, setting: Setting): FaultySetting[] {
  const isParameter = "parameter" in setting;
  const places = isParameter ? [parameter(resource, setting.parameter, setting.in)] : placesOf(resource, setting.path, setting.each);
  return places.flatMap((at) => {
    const fault = faultIn(resource, at, setting);
    return fault ? [{ resource, at, name: isParameter ? setting.parameter : at.name, fault }] : [];
  });
}

/** The attribute in every block of each list on the way; where a block is left out, the place at which it would stand. */
function placesOf(resource: Resource, path: string, each?: string): Attribute[] {
  if (each === undefined && !path.includes(".")) return [resource.at(path)];
  const names = path === "" ? [] : path.split(".");
  if (each !== undefined) return below(blocksOf(resource, each.split(".")), names);
  const [first = "", ...rest] = names;
  return below([resource.at(first)], rest);
}

function blocksOf(resource: Resource, [first = "", ...rest]: readonly string[]): Attribute[] {
  return rest.reduce((blocks, name) => blocks.flatMap((block) => block.get(name).items()), resource.at(first).items());
}

function below(from: readonly Attribute[], names: readonly string[]): Attribute[] {
  return names.reduce<Attribute[]>(
    (blocks, name) =>
      blocks.flatMap((block) => {
        const items = block.items();
        return items.length === 0 ? [block.get(name)] : items.map((item) => item.get(name));
      }),
    [...from],
  );
}

function parameter(resource: Resource, wanted: string, { list, name, value } = PARAMETERS): Attribute {
  const parameters = resource.at(list).items();
  const found = parameters.find((one) => one.get(name).string?.toLowerCase() === wanted);
  const unsure = parameters.find((one) => one.get(name).isUnknown);
  return found?.get(value) ?? unsure ?? resource.at(list, wanted);
}

function faultIn(resource: Resource, at: Attribute, setting: Setting): Fault | undefined {
  if (!at.unknown?.oneOf) return faultInOne(resource, at, setting);
  const each = new Set(at.alternatives.map((one) => faultIn(resource, one, setting)));
  const [only] = each;
  return each.size === 1 && (only === undefined || only === "wrong") ? only : "unknown";
}

function faultInOne(resource: Resource, at: Attribute, { wanted, leftOut = "wrong" }: Setting): Fault | undefined {
  if (at.isAbsent) {
    const right = typeof leftOut === "function" ? leftOut(resource) : leftOut === "right";
    return right === undefined ? "unknownDefault" : right ? undefined : "missing";
  }
  if (wanted === "set" || wanted === "own key") {
    if (at.isNone) return "missing";
    // An expression that Terraform would not take, and that names nothing either.
    if (at.unknown?.invalid && at.references.length === 0) return "unknown";
    return wanted === "own key" && keyOwner(at) === "aws" ? "awsKey" : undefined;
  }
  const right = at.isUnknown ? undefined : isWanted(at, wanted);
  return right === undefined ? "unknown" : right ? undefined : "wrong";
}

/** `undefined` where the value is none that the setting can have. */
function isWanted(at: Attribute, wanted: Exclude<Wanted, "set" | "own key">): boolean | undefined {
  const { string, number, boolean } = at;
  if (typeof wanted === "boolean") return boolean === undefined ? undefined : boolean === wanted;
  if (wanted === "some") return at.items().length > 0;
  if (wanted instanceof RegExp) return string === undefined ? undefined : wanted.test(string);
  if (isMember(wanted)) {
    const items = at.items();
    return items.some((item) => isMeant(item.string, wanted.includes)) || (items.some((item) => item.isUnknown) ? undefined : false);
  }
  if (isBounds(wanted)) return number === undefined ? undefined : number >= wanted.atLeast && number <= (wanted.atMost ?? Infinity);
  return string === undefined ? undefined : wanted.some((word) => word.toLowerCase() === string.toLowerCase());
}

const isMeant = (text: string | undefined, wanted: string | RegExp): boolean =>
  typeof wanted === "string" ? text === wanted : text !== undefined && wanted.test(text);
const isMember = (wanted: object): wanted is Member => !Array.isArray(wanted) && "includes" in wanted;
const isBounds = (wanted: object): wanted is Bounds => "atLeast" in wanted;

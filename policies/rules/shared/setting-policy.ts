/**
 * Policies that ask of a resource only that a setting has the right value: rows of type, attribute and wanted value, with the same three
 * answers for each. What more there is to ask belongs into a policy of its own.
 */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";

/** What a configured value must be: a boolean, any value at all, one of some words (in any case), or a number of at least so much. */
export type Wanted = boolean | "set" | readonly string[] | { readonly atLeast: number };

export interface Setting {
  readonly types: readonly string[];
  /** Attribute names with dots, through every block on the way: "encryption_info.encryption_in_transit.client_broker". */
  readonly path: string;
  readonly wanted: Wanted;
  /** What the provider or AWS does where it is left out. @default "wrong" */
  readonly leftOut?: "right" | "wrong";
  /** The resources that are asked. @default all of the types */
  readonly when?: (resource: Resource) => boolean;
}

type SettingMeta = Omit<PolicyMeta, "messages"> & {
  readonly settings: readonly Setting[];
  /** What is wrong without the setting, after the address: "is not encrypted at rest". */
  readonly problem: string;
};

export function settingPolicy({ settings, problem, ...meta }: SettingMeta): Policy {
  return definePolicy({
    ...meta,
    messages: {
      wrong: `{address} ${problem}: {attribute} is {value}.`,
      missing: `{address} ${problem}: {attribute} is left out.`,
      unknown: `{address} cannot be proved right, it may be that it ${problem}: {attribute} is {expression}, which {why}.`,
    },
    check({ facts, report }) {
      for (const { types, path, wanted, leftOut = "wrong", when = () => true } of settings)
        for (const resource of facts.resources(...types).filter(when))
          for (const at of places(resource, path.split("."))) {
            const attribute = at.name;
            const right = at.isAbsent ? leftOut === "right" : isWanted(at, wanted);
            if (right === undefined)
              report("unknown", { at, attribute, expression: at.expression, why: at.unknown?.why ?? "is no such value" });
            else if (!right && at.isAbsent) report("missing", { at, attribute });
            else if (!right) report("wrong", { at, attribute, value: at.text });
          }
    },
  });
}

/** The attribute in every block of each list on the way; where a block is left out, the place at which it would stand. */
function places(resource: Resource, path: readonly string[]): Attribute[] {
  const [first = "", ...rest] = path;
  return rest.reduce(
    (blocks, name) =>
      blocks.flatMap((block) => {
        const items = block.items();
        return items.length === 0 ? [block.get(name)] : items.map((item) => item.get(name));
      }),
    [resource.at(first)],
  );
}

/** `undefined` where it cannot be told. */
function isWanted(at: Attribute, wanted: Wanted): boolean | undefined {
  if (wanted === "set") return at.string !== "" && !(at.unknown && at.references.length === 0 && at.unknown.invalid);
  if (at.isUnknown) return undefined;
  if (typeof wanted === "boolean") return at.boolean === undefined ? undefined : at.boolean === wanted;
  if ("atLeast" in wanted) return at.number === undefined ? undefined : at.number >= wanted.atLeast;
  return at.string === undefined ? undefined : wanted.some((word) => word.toLowerCase() === at.string?.toLowerCase());
}

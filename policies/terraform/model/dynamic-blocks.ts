/**
 * Dynamic blocks, in either syntax: one block for every element of a collection. Where the collection is not known, what such a block would
 * hold is still known in part, and that part is judged.
 * https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks
 */
import { sortedEntries } from "../expressions/order";
import type { Scope } from "../expressions/scope";
import { referencesOf } from "./attribute";
import { LIMITS } from "./limits";
import { childScope } from "./scopes";
import { number, object, oneOfUnknown, string, tuple, unknown, type UnknownValue, type Value } from "./value";

export interface DynamicBlock {
  readonly type: string;
  /** The name that the content uses for the element. @default the type */
  readonly iterator: string | undefined;
  forEach(scope: Scope): Value;
  content(scope: Scope): Value;
}

/** What Terraform would refuse about how a dynamic block is written; in both syntaxes it has one for_each and one content. */
export function dynamicProblem(type: string, hasForEach: boolean, contents: number): string | undefined {
  const block = `The dynamic block ${JSON.stringify(type)}`;
  if (!hasForEach) return `${block} has no for_each, which says how many blocks it makes.`;
  return contents === 1 ? undefined : `${block} needs one content, not ${contents}.`;
}

/** The blocks that there may be: one list where all is known, several where a collection is one of several, and what else there may be. */
interface Expansion {
  readonly options: readonly (readonly Value[])[];
  readonly unknown?: UnknownValue;
  /** True where each block that there may be is like one of the options. */
  readonly isLikeThese?: true;
}

/** Lists of blocks are combined up to this many. */
const MAX_OPTIONS = 16;

/** What nested blocks of one type come to, in the order written; `undefined` where dynamic blocks make none, as if none were written. */
export function expandBlocks(blocks: readonly (Value | DynamicBlock)[], scope: Scope): Value | undefined {
  let options: Value[][] = [[]];
  let isChoice = true;
  const unknowns: UnknownValue[] = [];
  let isLikeThese = true;
  for (const block of blocks) {
    const expansion: Expansion = "kind" in block ? { options: [[block]] } : expandDynamic(block, block.forEach(scope), scope);
    if (expansion.unknown) {
      unknowns.push(expansion.unknown);
      isLikeThese &&= Boolean(expansion.isLikeThese ?? expansion.unknown.oneOf);
    }
    if (options.length * expansion.options.length > MAX_OPTIONS) {
      isChoice = false;
      options = [[...new Set(options.flat())]];
    }
    if (!isChoice || expansion.options.length === 1)
      for (const option of options) for (const more of expansion.options) for (const one of more) option.push(one);
    else options = options.flatMap((option) => expansion.options.map((more) => [...option, ...more]));
  }
  const [first] = unknowns;
  if (!first) return options[0]!.length === 0 ? undefined : tuple(options[0]!);
  const { expression, why } = first;
  return {
    ...unknown(
      expression,
      why,
      unknowns.flatMap((one) => one.references),
    ),
    ...(isChoice && unknowns.every((one) => one.oneOf)
      ? { oneOf: options.map(tuple) }
      : { includes: options.length === 1 ? options[0]! : [...new Set(options.flat())], ...(isLikeThese && { only: true }) }),
  };
}

function expandDynamic(block: DynamicBlock, forEach: Value, scope: Scope): Expansion {
  const iterator = block.iterator ?? block.type;
  const name = `dynamic ${JSON.stringify(block.type)}`;
  const one = (key: Value, value: Value) =>
    block.content(
      childScope(
        scope,
        iterator,
        object([
          ["key", key],
          ["value", value],
        ]),
      ),
    );
  const all = (entries: readonly (readonly [Value, Value])[]): Expansion =>
    entries.length > LIMITS.blocks
      ? { options: [[]], unknown: unknown(name, `makes ${entries.length} blocks, more than the limit of ${LIMITS.blocks}`) }
      : { options: [entries.map(([key, value]) => one(key, value))] };

  switch (forEach.kind) {
    case "map":
    case "object":
      return all(sortedEntries(forEach.entries).map(([key, value]) => [string(key), value]));
    case "set":
      return all(forEach.elements.map((value) => [value, value]));
    case "list":
    case "tuple":
      return all(forEach.elements.map((value, index) => [number(index), value]));
    case "unknown": {
      if (forEach.oneOf?.every((option) => option.kind !== "unknown")) {
        const options = forEach.oneOf.map((option) => expandDynamic(block, option, scope));
        const open = options.find((option) => option.unknown);
        return { options: options.flatMap((option) => option.options), unknown: open?.unknown ?? forEach };
      }
      const part = (name: string) => oneOfUnknown(`${iterator}.${name}`, forEach, referencesOf(forEach));
      const sure = [...(forEach.oneOf ?? []).flatMap(elementsOf), ...(forEach.includes ?? [])];
      return {
        options: [[...sure.map((value) => one(part("key"), value)), one(part("key"), part("value"))]],
        unknown: unknown(forEach.expression, forEach.why, forEach.references),
        isLikeThese: true,
      };
    }
    default:
      return { options: [[]], unknown: { ...unknown(name, "has a for_each that is not a collection"), invalid: true } };
  }
}

function elementsOf(value: Value): readonly Value[] {
  if ("elements" in value) return value.elements;
  return "entries" in value ? [...value.entries.values()] : [];
}

/**
 * Resources that got another name are the same resources: by the `moved` blocks of what is judged today, what was at an address yesterday is
 * recognised where it is now. https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
import { memo } from "../facts/memo";
import type { Finding } from "./finding";
import { groupBy } from "./group-by";
import type { ReportedMove } from "./report";

export type Placed = Pick<Finding, "input" | "stack" | "address" | "constructPath">;

export type PlaceOf = (item: Pick<Finding, "input" | "stack">) => string;

/** The same item as it would stand there today. What a move is about goes by its address, since its construct changed with that. */
export type Current = <Item extends Placed>(item: Item) => Item;

/** @param before everything that is known to have been there: nothing moves to where something was already */
export function following(moved: readonly ReportedMove[], before: () => readonly Placed[], placeOf: PlaceOf): Current {
  if (moved.length === 0) return onlyOrFirst;
  const occupants = groupBy(before(), placeOf);
  const moves = new Map(
    [...groupBy(moved, placeOf)].map(([place, some]) => [
      place,
      new Moves(some, occupants.get(place)?.map(({ address }) => address) ?? []),
    ]),
  );
  return (item) => {
    const there = moves.get(placeOf(item));
    const address = there?.follow(item.address);
    if (address === undefined) return onlyOrFirst(item);
    const { constructPath: _, ...rest } = item;
    return onlyOrFirst({ ...rest, address } as typeof item);
  };
}

/**
 * Terraform moves the only instance of a resource to the first where a `count` comes, and the first to the only one where it goes, without
 * being told: https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource.
 * Modules it does not.
 */
const onlyOrFirst: Current = (item) => {
  const address = item.address.replace(/\[0\]$(?<!(?:^|\.)module\.[^.[]+\[0\])/, "");
  return address === item.address ? item : { ...item, address };
};

/** What looks like an address in a sentence, with the modules around it. */
const ADDRESS = /(?<![\w-])(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*[\w-]+\.[\w-]+(?:\[(?:\d+|"[^"]*")\])?/g;

export const addressesIn = (text: string): readonly string[] => text.match(ADDRESS) ?? [];

/** The message with today's names in it. */
export function messageToday({ message, input, stack }: Finding, current: Current): string {
  return message.replace(ADDRESS, (address) => current({ input, stack, address }).address);
}

class Moves {
  /** What takes the place of an address or its beginning. */
  private readonly steps = new Map<string, Step>();
  private readonly destinations = new Set<string>();
  private readonly occupied: ReadonlySet<string>;

  constructor(moved: readonly ReportedMove[], before: readonly string[]) {
    for (const { from, to } of moved) {
      // One that has a key makes both of them instances: https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource
      const all = from.endsWith("]") || to.endsWith("]") ? "" : ALL;
      this.steps.set(from + all, { to, pattern: to + all });
      this.destinations.add(to + all);
    }
    this.occupied = new Set(before.flatMap((address) => beginnings(address).map(({ pattern }) => pattern)));
  }

  /** Where that is now; `undefined` where no move is about it. */
  readonly follow = memo((address: string) => this.last(address));

  private last(start: string): string | undefined {
    let address = start;
    const passed = new Set<string>();
    for (let next: string | undefined = start; next !== undefined && !passed.has(next); next = this.next(address)) {
      passed.add(next);
      address = next;
    }
    return beginnings(address).some(({ pattern }) => this.destinations.has(pattern)) ? address : undefined;
  }

  private next(address: string): string | undefined {
    for (const { pattern, rest } of beginnings(address)) {
      const step = this.steps.get(pattern);
      if (step && !this.occupied.has(step.pattern)) return step.to + rest;
    }
    return undefined;
  }
}

interface Step {
  readonly to: string;
  readonly pattern: string;
}

/** All instances of a resource or a module call, whatever their keys. */
const ALL = "[*]";

const KEY = /^\[(?:\d+|"(?:[^"\\]|\\.)*")\]/;

/** The modules around an address and the resource itself, innermost first: each instance, and all that it is one of. */
function beginnings(address: string): { readonly pattern: string; readonly rest: string }[] {
  const found: { pattern: string; rest: string }[] = [];
  for (let at = 0; at < address.length;) {
    const name = /^(?:module\.[^.[]+|[^.[]+\.[^.[]+)/.exec(address.slice(at));
    if (!name) break;
    const named = at + name[0].length;
    const keyed = named + (KEY.exec(address.slice(named))?.[0].length ?? 0);
    found.unshift(
      { pattern: address.slice(0, keyed), rest: address.slice(keyed) },
      { pattern: address.slice(0, named) + ALL, rest: address.slice(named) },
    );
    at = keyed + 1;
  }
  return found;
}

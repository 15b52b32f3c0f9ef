/** What stands at a path of a block, through all blocks of a list on the way. */
import { Attribute } from "../terraform/model/attribute";
import type { Block } from "../terraform/model/resource";

/** The attribute in each of the blocks. */
export function throughBlocks(block: Block, [first = "", ...rest]: readonly string[]): Attribute[] {
  return rest.reduce(
    (places, name) => places.flatMap((place) => place.items().map((item) => item.get(name))),
    [new Attribute(block, [first], block.value(first))],
  );
}

/**
 * Every value there, through all elements of a collection, too.
 *
 * @param path names, dotted: `user.password`
 */
export const leaves = (block: Block, path: string): Attribute[] => throughBlocks(block, path.split(".")).flatMap((place) => place.items());

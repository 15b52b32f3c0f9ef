/** Every value at a path, through all blocks of a list and all elements of a collection. */
import { Attribute } from "../../terraform/model/attribute";
import type { Block } from "../../terraform/model/resource";

/** @param path names, dotted: `user.password` */
export function leaves(block: Block, path: string): Attribute[] {
  const [first = "", ...rest] = path.split(".");
  return rest
    .reduce(
      (places, name) => places.flatMap((place) => place.items().map((item) => item.get(name))),
      [new Attribute(block, [first], block.value(first))],
    )
    .flatMap((place) => place.items());
}

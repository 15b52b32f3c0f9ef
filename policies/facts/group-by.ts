/** Values by the key that they share, in the order in which they came. */
import { append } from "./append";

export function groupBy<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) append(groups, key, value);
  return groups;
}

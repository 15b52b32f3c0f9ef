/** Maps that keep a list under each key. */

/** Adds to the list that a map keeps under a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, ...values: V[]): void {
  const known = map.get(key);
  if (known) known.push(...values);
  else map.set(key, values);
}

/** Values by the key that they share, in the order in which they came. */
export function multimap<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const map = new Map<K, V[]>();
  for (const [key, value] of pairs) append(map, key, value);
  return map;
}

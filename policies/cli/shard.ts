/** A part of the work for each machine of a matrix: the same on all of them, whatever the order in which the paths are given. */
import { UsageError } from "./terminal";

/** @throws UsageError for anything but "i/n" with 1 ≤ i ≤ n */
export function shardOf(paths: readonly string[], shard: string): string[] {
  const [, part, parts] = (/^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? []).map(Number);
  if (part === undefined || parts === undefined || part < 1 || part > parts)
    throw new UsageError(`--shard ${shard}: write it as 2/5, for the second of five parts.`);
  return [...new Set(paths)].sort().filter((_, index) => index % parts === part - 1);
}

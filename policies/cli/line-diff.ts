/** A change as a reader of diffs expects it. */
import { visible } from "../report/visible";

/** All of a new file; of another only the lines that differ, which is enough for changes of single lines. */
export function addedLines(file: string, before: string | undefined, after: string): string {
  const head = [`--- ${before === undefined ? "/dev/null" : file}`, `+++ ${file}`];
  const now = after.trimEnd().split("\n");
  if (before === undefined) return [...head, ...now.map((line) => `+${visible(line)}`), ""].join("\n");
  const old = before.trimEnd().split("\n");
  const kept = new Set(old.filter((line) => now.includes(line)));
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (old[i] !== undefined && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (old[i] !== undefined && !kept.has(old[i]!)) lines.push(`-${visible(old[i++]!)}`);
    else if (now[j] !== undefined) lines.push(`+${visible(now[j++]!)}`);
    else lines.push(`-${visible(old[i++]!)}`);
  }
  return [...head, ...lines, ""].join("\n");
}

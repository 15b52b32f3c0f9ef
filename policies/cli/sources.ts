/** The files that findings point at, as lines, each read once: for reports that show what stands there. */
import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, resolve } from "node:path";
import type { Sources } from "../report/html/excerpt";

/** Larger files were not written by hand. */
const LARGEST = 64 * 1024 * 1024;

/** @param cwd where findings of a relative input begin; those of an absolute one begin in it */
export function sourcesIn(cwd: string): Sources {
  const known = new Map<string, readonly string[] | undefined>();
  return (input, file) => {
    const path = resolve(isAbsolute(input) ? folderOf(input) : cwd, file);
    if (!known.has(path)) known.set(path, linesOf(path));
    return known.get(path);
  };
}

function folderOf(input: string): string {
  return statSync(input, { throwIfNoEntry: false })?.isFile() ? dirname(input) : input;
}

function linesOf(path: string): readonly string[] | undefined {
  try {
    const { size } = statSync(path);
    return size > LARGEST ? undefined : readFileSync(path, "utf8").split("\n");
  } catch {
    return undefined;
  }
}

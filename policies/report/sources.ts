/**
 * The files that findings point at, as lines, each read once: for reports that show what stands there. What is judged names those files, so
 * that only source code below the working directory or the input is read, whatever it names.
 */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Sources } from "./html/excerpt";

/** Terraform's languages, and those of CDKTF. */
const SOURCE_CODE = /\.(tf|tofu|json|[cm]?[jt]sx?|py|go|java|kt|cs)$/;
/** Larger files were not written by hand. */
const LARGEST = 64 * 1024 * 1024;

/** @param cwd where the paths of relative inputs, and of their findings, begin; those of an absolute one's findings begin in it */
export function sourcesIn(cwd: string): Sources {
  const known = new Map<string, readonly string[] | undefined>();
  const folders = new Map<string, string>();
  return (input, file) => {
    const folder = folders.get(input) ?? folderOf(resolve(cwd, input));
    folders.set(input, folder);
    const path = resolve(isAbsolute(input) ? folder : cwd, file);
    const key = `${folder}\n${path}`;
    if (!known.has(key)) known.set(key, linesOf(path, [cwd, folder]));
    return known.get(key);
  };
}

function folderOf(input: string): string {
  return statSync(input, { throwIfNoEntry: false })?.isFile() ? dirname(input) : input;
}

function linesOf(path: string, roots: readonly string[]): readonly string[] | undefined {
  try {
    const real = realpathSync(path);
    const file = statSync(real);
    const isReadable =
      SOURCE_CODE.test(real) && file.isFile() && file.size <= LARGEST && roots.some((root) => isBelow(real, realpathSync(root)));
    return isReadable ? readFileSync(real, "utf8").split("\n") : undefined;
  } catch {
    return undefined;
  }
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

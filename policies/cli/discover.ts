/** `--recursive`: every configuration below a folder that somebody could apply by itself. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { posix, resolve } from "node:path";
import { MANIFEST } from "../terraform/load/cdktf-out";
import { diskTree, FileProblem, type FileTree } from "../terraform/load/file-tree";
import { configurationFiles, readModule, within } from "../terraform/load/module-files";
import { UsageError } from "./terminal";

/** Packages bring examples and tests of their own; hidden folders are Terraform's, git's and the guard's. */
const SKIPPED = /^\.|^node_modules$/;

/**
 * The cdktf.outs and root modules at and below the paths, sorted. A module that another one here calls is judged where it is called, not
 * by itself. Files are taken as they are.
 *
 * @throws UsageError where a path is not there or has no configuration in it
 */
export function discover(paths: readonly string[], cwd: string): string[] {
  const found = paths.flatMap((path) => {
    const at = resolve(cwd, path);
    if (!existsSync(at)) throw new UsageError(`${path} does not exist.`);
    const inputs = statSync(at).isDirectory() ? inputsBelow(path, at) : [path];
    if (inputs.length === 0) throw new UsageError(`There is no cdktf.out and no *.tf or *.tf.json in ${path} or below it.`);
    return inputs;
  });
  return [...new Set(found)].sort();
}

function inputsBelow(path: string, at: string): string[] {
  const tree = diskTree(at);
  const outputs: string[] = [];
  const modules: string[] = [];
  const visit = (folder: string): void => {
    if (isOutput(tree, folder)) return void outputs.push(folder);
    if (configurationFiles(tree, folder).length > 0) modules.push(folder);
    for (const entry of readdirSync(resolve(at, folder), { withFileTypes: true }))
      if (entry.isDirectory() && !SKIPPED.test(entry.name)) visit(within(folder, entry.name));
  };
  visit("");
  return [...outputs, ...roots(tree, modules)].map((folder) => posix.join(path, folder));
}

function isOutput(tree: FileTree, folder: string): boolean {
  return tree.kind(within(folder, MANIFEST)) === "file" && tree.kind(within(folder, "stacks")) === "folder";
}

/** Modules that call each other in a circle, and that nobody else calls, are all judged: Terraform would refuse them, and so it is said. */
function roots(tree: FileTree, modules: readonly string[]): string[] {
  const calls = new Map(modules.map((folder) => [folder, calledBy(tree, folder)]));
  const called = new Set([...calls].flatMap(([folder, targets]) => targets.filter((target) => target !== folder)));
  const uncalled = modules.filter((folder) => !called.has(folder));
  const covered = new Set<string>();
  const cover = (folder: string): void => {
    if (covered.has(folder)) return;
    covered.add(folder);
    calls.get(folder)?.forEach(cover);
  };
  uncalled.forEach(cover);
  return [...uncalled, ...modules.filter((folder) => !covered.has(folder))];
}

/** Folders that a module's calls name; what is wrong with them is said when it is judged. */
function calledBy(tree: FileTree, folder: string): string[] {
  const { calls } = readModule(tree, folder, configurationFiles(tree, folder), []);
  return [...calls.values()].flatMap(({ body }) => {
    const source = body.constant("source");
    if (source?.kind !== "string" || !/^\.\.?(\/|$)/.test(source.value)) return [];
    try {
      return tree.resolve(folder, source.value);
    } catch (error) {
      if (error instanceof FileProblem) return [];
      throw error;
    }
  });
}

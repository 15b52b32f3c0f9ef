/** cdktf.out: the stacks that its manifest names, each with everything that Terraform would read in the stack's folder. */
import { isObject, type JsonObject } from "../model/json-body";
import { posix } from "node:path";
import { FileProblem, type FileTree } from "./file-tree";
import { readJsonObject, readSource, type Problem } from "./module-files";

export interface Stack {
  readonly name: string;
  readonly folder: string;
}

export const MANIFEST = "manifest.json";

/** The manifest where there is one that names stacks, or that cannot be read. */
export function readManifest(tree: FileTree, problems: Problem[]): JsonObject | undefined {
  const source = readSource(tree, MANIFEST, problems);
  return source && readJsonObject(source, problems);
}

/** What is wrong with a stack is said, and the other stacks are read. */
export function stacksOf(manifest: JsonObject, tree: FileTree, problems: Problem[]): Stack[] {
  const stacks = manifest["stacks"];
  if (!isObject(stacks) || Object.keys(stacks).length === 0) {
    problems.push(new FileProblem(`${MANIFEST} names no stack. Run cdktf synth.`));
    return [];
  }
  const found: Stack[] = [];
  for (const [name, stack] of Object.entries(stacks)) {
    try {
      found.push({ name, folder: stackFolder(name, isObject(stack) ? stack : {}, tree) });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problems.push(error);
    }
  }
  return found;
}

function stackFolder(name: string, stack: JsonObject, tree: FileTree): string {
  const file = stack["synthesizedStackPath"];
  const folder = stack["workingDirectory"];
  if (typeof file !== "string") throw new FileProblem(`${MANIFEST} does not say where stack ${JSON.stringify(name)} was written.`);
  const path = tree.resolve("", file);
  if (tree.kind(path) !== "file") throw new FileProblem(`${path} of stack ${JSON.stringify(name)} is missing. Run cdktf synth.`);
  const place = typeof folder === "string" ? tree.resolve("", folder) : posix.dirname(path);
  // cdktf runs Terraform in the working directory: a stack written elsewhere would not be what is deployed.
  if (posix.dirname(path) !== (place || "."))
    throw new FileProblem(`${path} of stack ${JSON.stringify(name)} is not in its workingDirectory ${place}.`);
  return place;
}

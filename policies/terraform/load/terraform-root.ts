/** A folder as the root module of a configuration: its files, the values of its variables, and the modules that it calls. */
import picomatch from "picomatch";
import type { Files } from "../expressions/scope";
import { LIMITS } from "../model/limits";
import { RootConfiguration } from "../model/configuration";
import { isObject, type JsonObject } from "../model/json-body";
import type { CallSite, Surroundings } from "../model/surroundings";
import type { ModuleSource } from "../model/module-source";
import { lockedVersions } from "../model/provider-requirements";
import type { RemoteStates } from "../model/remote-state";
import type { Configuration } from "../model/resource";
import type { Value } from "../model/value";
import { FileProblem, OutsideProblem, type FileTree } from "./file-tree";
import { configurationFiles, readBody, readJsonObject, readModule, readSource, within, type Problem } from "./module-files";
import { automaticFiles, commandLineValue, variableFile } from "./variables";

export interface RootOptions {
  readonly name: string;
  readonly form: Configuration["form"];
  readonly folder: string;
  /** Names of the files that are read, where that is not all of the folder. */
  readonly names?: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** From `--var-file`, earlier ones first. */
  readonly variableFiles: ReadonlyMap<string, Value>;
  readonly workspace: string | undefined;
  readonly remoteStates: RemoteStates;
  /** The root of the tree, as a folder in which relative paths of backends are resolved. */
  readonly base: string;
}

/** `undefined` where the folder declares nothing, which is said. Throws FileProblem where it cannot be read. */
export function terraformRoot(tree: FileTree, options: RootOptions, problems: Problem[]): RootConfiguration | undefined {
  const { folder } = options;
  const before = problems.length;
  const source = readModule(tree, folder, options.names ?? configurationFiles(tree, folder), problems);
  if (isEmpty(source)) {
    if (problems.length === before)
      problems.push(new FileProblem(`${folder || "The configuration"} declares nothing: there is nothing to judge.`));
    return undefined;
  }
  const variables = new Map<string, Value>();
  if (!options.names)
    for (const name of automaticFiles(tree.list(folder)))
      for (const [key, value] of variableFile(tree, within(folder, name), problems)) variables.set(key, value);
  for (const [key, value] of options.variableFiles) variables.set(key, value);
  for (const [name, text] of Object.entries(options.variables)) variables.set(name, commandLineValue(name, text, source, problems));

  const base = within(options.base, folder);
  const configuration = new RootConfiguration({
    name: options.name,
    form: options.form,
    source,
    variables,
    workspace: options.workspace,
    ...filesBelow(tree, folder),
    lockedVersions: lockFile(tree, folder, problems),
    called: moduleFinder(tree, folder, problems),
    remoteOutput: (state, output) => options.remoteStates.output(state, base, output),
    report: (diagnostic) => problems.push(diagnostic),
  });
  options.remoteStates.add(configuration, base);
  return configuration;
}

function lockFile(tree: FileTree, folder: string, problems: Problem[]): ReadonlyMap<string, string> {
  const path = within(folder, ".terraform.lock.hcl");
  const body = tree.kind(path) === "file" ? readBody(tree, path, problems) : undefined;
  return body ? lockedVersions(body) : new Map();
}

function isEmpty(source: ModuleSource): boolean {
  const { resources, data, ephemeral, variables, outputs, calls, locals, providers, settings } = source;
  const named = [resources, data, ephemeral, variables, outputs, calls, locals];
  return providers.length + settings.length === 0 && named.every((map) => map.size === 0);
}

/** Finds what module calls mean; each folder is read once. https://developer.hashicorp.com/terraform/language/modules/sources */
function moduleFinder(tree: FileTree, root: string, problems: Problem[]): Surroundings["called"] {
  const read = new Map<string, ModuleSource | { why: string; refused: true }>();
  let installed: ReadonlyMap<string, string> | undefined;

  function readFolder(from: string, path: string): ModuleSource | { why: string; refused: true } {
    try {
      const folder = tree.resolve(from, path);
      let module = read.get(folder);
      if (!module) {
        const names = tree.kind(folder) === "folder" ? configurationFiles(tree, folder) : [];
        module = names.length > 0 ? readModule(tree, folder, names, problems) : { why: `There is no module in ${path}.`, refused: true };
        read.set(folder, module);
      }
      return module;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return { why: error.message, refused: true };
    }
  }

  return ({ folder, path, source }: CallSite) => {
    if (/^\.\.?(\/|$)/.test(source)) return readFolder(folder, source);
    installed ??= installedModules(tree, root, problems);
    const place = installed.get(path.join("."));
    if (place !== undefined) return readFolder(root, place);
    if (source.startsWith("/")) return readFolder(folder, source);
    return { why: `its source ${JSON.stringify(source)} is not at hand; terraform init installs it` };
  };
}

/** What `terraform init` wrote down: folders by the path of the call. */
function installedModules(tree: FileTree, root: string, problems: Problem[]): ReadonlyMap<string, string> {
  const path = within(root, ".terraform/modules/modules.json");
  const found = new Map<string, string>();
  if (tree.kind(path) !== "file") return found;
  const source = readSource(tree, path, problems);
  const json: JsonObject | undefined = source && readJsonObject(source, problems);
  const modules = json?.["Modules"];
  for (const module of Array.isArray(modules) ? modules : [])
    if (isObject(module) && typeof module["Key"] === "string" && typeof module["Dir"] === "string") found.set(module["Key"], module["Dir"]);
  return found;
}

/** What expressions may read, and what was not read since it lies outside. */
function filesBelow(tree: FileTree, root: string): { files: Files; outside: readonly string[] } {
  const outside: string[] = [];
  function watched<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof OutsideProblem) outside.push(error.message);
      throw error;
    }
  }
  const files: Files = {
    read: (path) => watched(() => tree.read(tree.resolve(root, path))),
    exists: (path) => watched(() => tree.kind(tree.resolve(root, path)) === "file"),
    set: (folder, pattern) => watched(() => matchingFiles(tree, tree.resolve(root, folder), pattern)),
  };
  return { files, outside };
}

function matchingFiles(tree: FileTree, folder: string, pattern: string): string[] {
  const matches = picomatch(pattern);
  const found: string[] = [];
  let seen = 0;
  for (const name of filesIn(tree, folder, "")) {
    if (++seen > LIMITS.files) throw new FileProblem(`${folder} holds more than ${LIMITS.files} files.`);
    if (matches(name)) found.push(name);
  }
  return found.sort();
}

/** All files below a folder, but for those behind links that are not followed. */
function* filesIn(tree: FileTree, from: string, below: string): Generator<string> {
  for (const name of tree.list(within(from, below).replace(/\/$/, ""))) {
    const path = within(below, name);
    let kind;
    try {
      kind = tree.kind(within(from, path));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
    }
    if (kind === "file") yield path;
    // Folders behind links are not gone into, which could go on for ever: https://github.com/bmatcuk/doublestar#patterns
    else if (kind === "folder" && !tree.isLink(within(from, path))) yield* filesIn(tree, from, path);
  }
}

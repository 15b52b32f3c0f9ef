/**
 * Reads whatever holds a configuration (cdktf.out, a folder of *.tf, one file, a plan, a state) into the one model that policies judge:
 *
 *   const { inputs, errors } = load(["cdktf.out", "modules/network"]);
 *
 * What cannot be read is an error with its place, and the rest is loaded nevertheless. An input with nothing in it is an error.
 */
import { basename, dirname, posix, resolve, sep } from "node:path";
import { existsSync, statSync } from "node:fs";
import { RootConfiguration } from "../model/configuration";
import { RemoteStates } from "../model/remote-state";
import type { Configuration } from "../model/resource";
import type { Value } from "../model/value";
import { locate, type SourceLocation } from "../source";
import { MANIFEST, readManifest, stacksOf } from "./cdktf-out";
import { diskTree, FileProblem, memoryTree, type FileTree } from "./file-tree";
import { configurationFiles, isConfiguration, type Problem } from "./module-files";
import type { PlanView } from "./plan";
import { readRecorded } from "./recorded-files";
import { terraformRoot, type RootOptions } from "./terraform-root";
import { variableFile } from "./variables";

export type InputKind = "cdktf.out" | "cdk.tf.json" | "terraform" | "plan" | "state";

export interface Input {
  /** As it was given. */
  readonly path: string;
  readonly kind: InputKind;
  readonly configurations: readonly Configuration[];
  /** Where a construct was made, for those who know more than the files say. */
  readonly sourceLine?: SourceLine;
}

/** By construct path; the file is named as the user would open it. */
export type SourceLine = (constructPath: string) => SourceLocation | undefined;

export interface LoadError {
  /** The path of the input, as it was given. */
  readonly input: string;
  readonly message: string;
  readonly location?: SourceLocation;
}

export interface LoadOptions {
  /** Values of the root's variables, as `--var name=value` gives them. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Paths of variable files, later ones over earlier ones. */
  readonly variableFiles?: readonly string[];
  /** The workspace that is selected. @default not known */
  readonly workspace?: string;
  /** What of plans is read. @default "planned" */
  readonly planView?: PlanView;
  /** Told of each path before it is read. */
  readonly onPath?: (path: string) => void;
  /** Where relative paths start. @default the working directory */
  readonly cwd?: string;
  /** Follow `..` and symbolic links that lead out of what is given: anywhere, or to what is below these folders. @default false */
  readonly allowOutside?: boolean | readonly string[];
}

export interface Loaded {
  readonly inputs: readonly Input[];
  readonly errors: readonly LoadError[];
  /** Names of the variables that the root modules declare. */
  readonly declared: ReadonlySet<string>;
  /** Names of what the variable files give values for. */
  readonly inVariableFiles: readonly string[];
}

/** Reads what is at each path on disk. */
export function load(paths: readonly string[], options: LoadOptions = {}): Loaded {
  const loading = new Loading(options);
  for (const path of paths) {
    options.onPath?.(path);
    loading.disk(path);
  }
  return loading.finish();
}

/** Reads files by path, held in memory, as one input named ".". */
export function loadFiles(files: Readonly<Record<string, string | Buffer>>, options: LoadOptions = {}): Loaded {
  const loading = new Loading(options);
  const tree = memoryTree(files);
  const names = Object.keys(files);
  const place = { path: ".", base: "" };
  const [single] = names.length === 1 && !names[0]!.includes("/") && !isConfiguration(names[0]!) ? names : [];
  loading.input(".", (problems) => (single ? loading.file(tree, single, place, problems) : loading.folder(tree, place, problems)));
  return loading.finish();
}

/** How the user names an input, and where it is. */
interface Place {
  readonly path: string;
  readonly base: string;
}

interface Opened {
  readonly kind: InputKind;
  readonly configurations: readonly Configuration[];
}

class Loading {
  private readonly inputs: Input[] = [];
  private readonly problems: { input: string; problems: Problem[] }[] = [];
  private readonly remoteStates = new RemoteStates();
  private readonly variableFiles = new Map<string, Value>();

  constructor(private readonly options: LoadOptions) {
    for (const path of options.variableFiles ?? [])
      this.input(path, (problems) => {
        const values = variableFile(diskTree(dirname(path), true), basename(path), problems);
        for (const [name, value] of values) this.variableFiles.set(name, value);
        return undefined;
      });
  }

  input(path: string, open: (problems: Problem[]) => Opened | undefined): void {
    const problems: Problem[] = [];
    this.problems.push({ input: path, problems });
    try {
      const opened = open(problems);
      if (opened && opened.configurations.length > 0) this.inputs.push({ path, ...opened });
    } catch (thrown) {
      // Readers name the place of what is nested too deeply, as long as they have the stack for that.
      const error = thrown instanceof RangeError ? new FileProblem(`${path} is nested too deeply to be read.`) : thrown;
      if (!(error instanceof FileProblem)) throw error;
      problems.push(error);
    }
  }

  disk(path: string): void {
    this.input(path, (problems) => {
      const at = resolve(this.options.cwd ?? "", path);
      if (!existsSync(at)) throw new FileProblem(`${path} does not exist.`);
      const isFolder = statSync(at).isDirectory();
      const folder = isFolder ? at : dirname(at);
      const tree = diskTree(folder, this.options.allowOutside);
      const place = { path, base: resolve(folder).split(sep).join("/") };
      return isFolder ? this.folder(tree, place, problems) : this.file(tree, basename(path), place, problems);
    });
  }

  folder(tree: FileTree, place: Place, problems: Problem[]): Opened | undefined {
    const names = configurationFiles(tree, "");
    if (tree.kind(MANIFEST) === "file") {
      const before = problems.length;
      const manifest = readManifest(tree, problems);
      if (manifest ? "stacks" in manifest || names.length === 0 : problems.length > before) {
        const stacks = manifest ? stacksOf(manifest, tree, problems) : [];
        const configurations = stacks.flatMap(({ name, folder }) => this.root(tree, { ...place, name, form: "cdktf", folder }, problems));
        return { kind: "cdktf.out", configurations };
      }
    }
    if (names.length === 0) throw new FileProblem(nothingIn(tree, place.path));
    const form = names.some((name) => /^cdk\.tf(\.json)?$/.test(name)) ? "cdktf" : "hcl";
    return { kind: "terraform", configurations: this.root(tree, { ...place, name: place.path, form, folder: "" }, problems) };
  }

  file(tree: FileTree, name: string, place: Place, problems: Problem[]): Opened | undefined {
    const root = (form: Configuration["form"]) =>
      this.root(tree, { ...place, name: place.path, form, folder: "", names: [name] }, problems);
    if (name === MANIFEST) return this.folder(tree, place, problems);
    if (name === "cdk.tf.json") return { kind: "cdk.tf.json", configurations: root("cdktf") };
    if (isConfiguration(name)) return { kind: "terraform", configurations: root("hcl") };
    const problem = problems.length;
    const recorded = readRecorded(tree, name, place.path, problems, this.options.planView ?? "planned");
    if (recorded === "configuration") return { kind: "cdk.tf.json", configurations: root("cdktf") };
    if (recorded) return { kind: recorded.form, configurations: [recorded] };
    if (problems.length > problem) return undefined;
    throw new FileProblem(`${place.path} is neither a configuration nor a plan nor a state.`);
  }

  private root(
    tree: FileTree,
    root: Place & Pick<RootOptions, "name" | "form" | "folder" | "names">,
    problems: Problem[],
  ): readonly RootConfiguration[] {
    const { name, form, folder, names, base } = root;
    const { variables = {}, workspace } = this.options;
    const { variableFiles, remoteStates } = this;
    const shared = { variables, workspace, variableFiles, remoteStates };
    const configuration = terraformRoot(tree, { name, form, folder, base, ...shared, ...(names && { names }) }, problems);
    return configuration ? [configuration] : [];
  }

  /** Everything is at hand now: what depends on other configurations can be worked out, and what is wrong with that is said too. */
  finish(): Loaded {
    const declared = new Set<string>();
    for (const { configurations } of this.inputs)
      for (const configuration of configurations)
        if (configuration instanceof RootConfiguration) {
          configuration.examine();
          for (const name of configuration.root.source.variables.keys()) declared.add(name);
        }
    const errors = this.problems.flatMap(({ input, problems }) => errorsOf(input, problems));
    return { inputs: this.inputs, errors, declared, inVariableFiles: [...this.variableFiles.keys()] };
  }
}

/** The same problem may be met in several instances of a module. */
function errorsOf(input: string, problems: readonly Problem[]): LoadError[] {
  const errors = new Map<string, LoadError>();
  for (const problem of problems) {
    const location = "span" in problem ? locate(problem.source, problem.span.start) : undefined;
    const error = { input, message: problem.message, ...(location && { location }) };
    errors.set(JSON.stringify(error), error);
  }
  return [...errors.values()];
}

function nothingIn(tree: FileTree, path: string): string {
  const inner = posix.join(path, "cdktf.out");
  if (tree.kind(`cdktf.out/${MANIFEST}`) === "file") return `${path} holds no configuration of its own; ${inner} does: give that.`;
  if (tree.kind("stacks") === "folder") return `${path} has no ${MANIFEST}, so nothing says which stacks it holds. Run cdktf synth.`;
  return `${path} holds no ${MANIFEST} of cdktf and no *.tf or *.tf.json.`;
}

/** Reads the folder of a module as Terraform does: every *.tf and *.tf.json in it, overrides last. */
import { parseBody } from "../hcl/parse";
import { parseJson } from "../json/parse";
import type { Body } from "../model/body";
import { HclBody } from "../model/hcl-body";
import { hclProblems } from "../model/hcl-syntax";
import { isObject, JsonBody, type Json, type JsonObject } from "../model/json-body";
import { jsonProblems } from "../model/json-syntax";
import { moduleSource, type ModuleFile, type ModuleSource } from "../model/module-source";
import { decode, type Diagnostic, type Source } from "../source";
import { FileProblem, type FileTree } from "./file-tree";

export type Problem = Diagnostic | FileProblem;

/** Hidden files and editors' backups are no configuration. https://github.com/hashicorp/terraform/blob/main/internal/configs/parser_config_dir.go */
const IGNORED = /^\.|~$|^#.*#$/;

const isOverride = (name: string) => /^(.*_)?override\.(tf|tofu)(\.json)?$/.test(name);

/** Whether a file of that name is configuration, to Terraform or to OpenTofu. https://opentofu.org/docs/language/files/ */
export const isConfiguration = (name: string) => /\.(tf|tofu)(\.json)?$/.test(name);

/** Names of the files that make up the module in a folder. Throws FileProblem. */
export function configurationFiles(tree: FileTree, folder: string): string[] {
  return tree.list(folder).filter((name) => !IGNORED.test(name) && isConfiguration(name) && tree.kind(within(folder, name)) !== "folder");
}

/** What cannot be read is left out, and said. */
export function readModule(tree: FileTree, folder: string, names: readonly string[], problems: Problem[]): ModuleSource {
  const files: ModuleFile[] = [];
  for (const name of names) {
    const other = name.replace(/\.tofu(?=(\.json)?$)/, ".tf");
    if (other !== name && names.includes(other)) {
      const message = `${within(folder, name)} stands for ${other} under OpenTofu, and is nothing to Terraform: only ${other} is judged. Keep one of them.`;
      problems.push(new FileProblem(message));
      continue;
    }
    for (const body of readConfiguration(tree, within(folder, name), problems)) files.push({ body, isOverride: isOverride(name) });
  }
  const source = moduleSource(folder, files);
  problems.push(...source.diagnostics);
  return source;
}

/** What can be read of one file of a module. Terraform takes an array of objects in JSON as if each were a file. */
function readConfiguration(tree: FileTree, path: string, problems: Problem[]): readonly Body[] {
  const source = readSource(tree, path, problems);
  if (!source) return [];
  if (!path.endsWith(".json")) return [readHcl(source, problems, hclProblems)];
  const json = readJson(source, problems);
  if (json === undefined) return [];
  const parts = (Array.isArray(json) ? (json as readonly Json[]) : [json]).filter(isObject);
  if (Array.isArray(json) ? parts.length < json.length : parts.length === 0) problems.push(noObject(source));
  problems.push(...jsonProblems(source, json));
  return parts.map((part, index) => new JsonBody(source, part, Array.isArray(json) ? { outer: undefined, key: index } : undefined));
}

/** One file in either syntax that holds nothing but values; `undefined` where nothing of it could be read. */
export function readBody(tree: FileTree, path: string, problems: Problem[]): Body | undefined {
  const source = readSource(tree, path, problems);
  if (!source) return undefined;
  if (!path.endsWith(".json")) return readHcl(source, problems);
  const json = readJsonObject(source, problems);
  return json && new JsonBody(source, json);
}

function readHcl(source: Source, problems: Problem[], check?: typeof hclProblems): Body {
  const { body, diagnostics, functions } = parseBody(source);
  problems.push(...diagnostics, ...(check?.(source, body, functions) ?? []));
  return new HclBody(source, body);
}

export function readSource(tree: FileTree, path: string, problems: Problem[]): Source | undefined {
  try {
    const source = decode(tree.read(path), path);
    if (!("message" in source)) return source;
    problems.push(source);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    problems.push(error);
  }
  return undefined;
}

/** The object that a JSON file holds; `undefined` where it holds none, which is said. */
export function readJsonObject(source: Source, problems: Problem[]): JsonObject | undefined {
  const json = readJson(source, problems);
  if (json === undefined || isObject(json)) return json;
  problems.push(noObject(source));
  return undefined;
}

function readJson(source: Source, problems: Problem[]): Json | undefined {
  const { value, diagnostics } = parseJson(source);
  problems.push(...diagnostics);
  return diagnostics.length > 0 ? undefined : (value as Json);
}

const noObject = (source: Source): Diagnostic => ({
  message: "The file must hold one JSON object.",
  source,
  span: { start: 0, end: source.text.length },
});

export const within = (folder: string, name: string) => (folder === "" ? name : `${folder}/${name}`);

/**
 * Values that are given for the root's variables: variable files and single ones, later over earlier.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
import { evaluate } from "../expressions/evaluate";
import { parseExpression } from "../hcl/parse";
import type { Body } from "../model/body";
import type { ModuleSource } from "../model/module-source";
import { NO_NAMES } from "../model/scopes";
import { string, type Value } from "../model/value";
import { FileProblem, type FileTree } from "./file-tree";
import { readBody, type Problem } from "./module-files";

/** The files that Terraform reads by itself, in its order. */
export function automaticFiles(names: readonly string[]): string[] {
  const automatic = names.filter((name) => /\.auto\.tfvars(\.json)?$/.test(name)).sort();
  return [...["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name)), ...automatic];
}

/** Throws FileProblem where the file cannot be read. */
export function variableFile(tree: FileTree, path: string, problems: Problem[]): Map<string, Value> {
  const body: Body | undefined = readBody(tree, path, problems);
  return new Map(body?.names.map((name) => [name, body.constant(name)!]));
}

/** A value on the command line is a string where the variable is one or has no type, and an expression otherwise. */
export function commandLineValue(name: string, text: string, root: ModuleSource, problems: Problem[]): Value {
  const type = root.variables.get(name)?.body.expression("type");
  if (!type || type.type === "literal" || (type.type === "variable" && type.name !== "list" && type.name !== "map" && type.name !== "set"))
    return string(text);
  const { expression, diagnostics } = parseExpression({ file: `--var ${name}`, text });
  problems.push(...diagnostics);
  const value = evaluate(expression, NO_NAMES);
  if (value.kind === "unknown")
    problems.push(new FileProblem(`--var ${name}: ${value.expression} ${value.why}. Give a value, without names.`));
  return value;
}

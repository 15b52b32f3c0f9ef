/**
 * How a configuration is read: with the values of variables that Terraform's own command line takes (`--var name=value`,
 * `--var-file dev.tfvars`, `--workspace dev`), and how far from where it lies.
 */
import type { Command } from "commander";
import type { LoadOptions } from "../terraform/load/load";
import { UsageError } from "./terminal";

export interface ReadingOptions {
  /** Let what is read lie outside of the folder that is given. */
  readonly allowOutside?: boolean;
  /** `name=value`, later ones over earlier ones. */
  readonly var?: readonly string[];
  /** Paths of variable files, later ones over earlier ones. */
  readonly varFile?: readonly string[];
  readonly workspace?: string;
}

/** Adds these options to a command that reads configurations. */
export function reading(command: Command): Command {
  return command
    .option("--allow-outside", "let what is judged read files outside of its own folder, such as modules in ../modules")
    .option("--var <name=value>", "the value of a variable that a root module declares; may be repeated", repeated)
    .option("--var-file <file>", "values of variables, beside terraform.tfvars and *.auto.tfvars; may be repeated", repeated)
    .option("--workspace <name>", "what terraform.workspace is; not known if left out");
}

const repeated = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What the loader takes. @throws UsageError where a value names no variable */
export function readAs({ allowOutside = false, varFile = [], workspace, ...options }: ReadingOptions): LoadOptions {
  return { allowOutside, variables: variablesIn(options), variableFiles: varFile, ...(workspace !== undefined && { workspace }) };
}

/** What `--var` gives. @throws UsageError where a value names no variable */
export function variablesIn({ var: variables = [] }: ReadingOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(variables.map(nameAndValue));
}

function nameAndValue(written: string): [string, string] {
  const [, name, value] = /^\s*([^\s=]+)\s*=(.*)$/s.exec(written) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--var ${written} names no variable; write it as name=value.`);
  return [name, value];
}

/**
 * Values given for variables that nothing declares, as Terraform 1.11 takes them (tried with `terraform plan`): refused where one stands on the
 * command line, warned of where it stands in a file, which may hold the values of several configurations.
 * https://developer.hashicorp.com/terraform/language/values/variables#values-for-undeclared-variables
 */
import { suggestion } from "../engine/closest";
import type { Loaded } from "../terraform/load/load";
import { variablesIn, type ReadingOptions } from "./reading";
import { UsageError, type Terminal } from "./terminal";

/**
 * @param read all that is read with these options: it is enough that one of them declares a variable
 * @param isPart whether there is more to read elsewhere, so that a name is only warned of
 * @throws UsageError where `--var` gives the value of a variable that none of them declares
 */
export function requireDeclared(options: ReadingOptions, read: readonly Loaded[], terminal: Terminal, isPart = false): void {
  // What could not be read may declare anything, and is said already.
  if (read.some(({ errors }) => errors.length > 0)) return;
  const declared = new Set(read.flatMap((loaded) => [...loaded.declared]));
  const undeclared = (names: Iterable<string>) => [...new Set(names)].filter((name) => !declared.has(name));
  const warn = (text: string) => terminal.stderr.write(`warning: ${text}\n`);
  for (const name of undeclared(read.flatMap(({ inVariableFiles }) => inVariableFiles)))
    warn(
      `A variable file has a value for ${JSON.stringify(name)}, which nothing that was read declares${suggestion(name, [...declared]) || "."}`,
    );
  for (const name of undeclared(Object.keys(variablesIn(options)))) {
    const problem = `--var ${name}: no configuration that was read declares a variable of that name`;
    const fix = suggestion(name, [...declared]) || ". Declare it in a variable block of the root module, or leave the value out.";
    if (!isPart) throw new UsageError(problem + fix);
    warn(problem + fix);
  }
}

/** Terraform's functions by name (https://developer.hashicorp.com/terraform/language/functions), and what calls them. */
import type { Value } from "../../model/value";
import { renderTemplate } from "../render";
import type { Scope } from "../scope";
import { apply, bounded, derive, type Describe, invalid } from "../unknowns";
import { collectionFunctions } from "./collection";
import { conversionFunctions } from "./conversion";
import { dateFunctions } from "./date";
import { callWith, type TerraformFunction } from "./define";
import { encodingFunctions } from "./encoding";
import { fileFunctions } from "./files";
import { formatFunctions } from "./format";
import { hashFunctions } from "./hash";
import { mapFunctions } from "./maps";
import { networkFunctions } from "./network";
import { numericFunctions } from "./numeric";
import { setFunctions } from "./sets";
import { stringFunctions } from "./string";
import { yamlFunctions } from "./yaml";

export const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map<string, TerraformFunction>(
  Object.entries({
    ...collectionFunctions,
    ...conversionFunctions,
    ...dateFunctions,
    ...encodingFunctions,
    ...fileFunctions,
    ...formatFunctions,
    ...hashFunctions,
    ...mapFunctions,
    ...networkFunctions,
    ...numericFunctions,
    ...setFunctions,
    ...stringFunctions,
    ...yamlFunctions,
  }),
);

/** Functions whose result is another each time, on each machine, or for each key, or that Terraform does not have. */
const UNKNOWABLE: ReadonlyMap<string, string> = new Map([
  ["timestamp", "is the time of the apply"],
  ["plantimestamp", "is the time of the plan"],
  ["uuid", "is random"],
  ["bcrypt", "is salted at random"],
  ["rsadecrypt", "needs a private key"],
  ["pathexpand", "depends on the home folder of the machine"],
  ["abspath", "depends on the folder of the machine"],
  ["ephemeralasnull", "depends on what is ephemeral"],
  // https://opentofu.org/docs/language/functions/
  ["base64gunzip", "is a function of OpenTofu"],
  ["cidrcontains", "is a function of OpenTofu"],
  ["urldecode", "is a function of OpenTofu"],
]);

/** Whether a function of that name can be called; those of providers are theirs to know. */
export function isFunction(written: string): boolean {
  const name = localName(written);
  return name.includes("::") || FUNCTIONS.has(name) || UNKNOWABLE.has(name);
}

/** `core::upper` is `upper`. */
const localName = (written: string): string => written.replace(/^core::/, "");

export function callFunction(written: string, args: readonly Value[], scope: Scope, expression: Describe): Value {
  const name = localName(written);
  const why = UNKNOWABLE.get(name);
  if (why !== undefined) return derive(expression, args, {}, why);
  if (name.includes("::")) return derive(expression, args, {}, "is a function of a provider");
  const definition = FUNCTIONS.get(name);
  if (!definition) return invalid(expression, `there is no function named "${name}"`, args);
  const context = {
    files: scope.files,
    expression,
    render: (text: string, names: ReadonlyMap<string, Value>) => renderTemplate(text, names, scope),
  };
  if (definition.takesInvalid) return bounded(() => callWith(definition, args, context) ?? derive(expression, args), expression);
  const call = (given: readonly Value[]): Value | undefined =>
    callWith(definition, given, context) ?? withoutFiles(name, given, scope, expression);
  return apply(expression, args, call, definition.marks !== "own");
}

/** Without the files at hand what they hold is unknown, whatever the arguments. */
function withoutFiles(name: string, args: readonly Value[], scope: Scope, expression: Describe): Value | undefined {
  return name in fileFunctions && !scope.files && args.every(({ kind }) => kind !== "unknown")
    ? derive(expression, args, {}, "is read from a file that is not at hand")
    : undefined;
}

/** Values as plain data, so that expectations stay short: unknowns as `{ unknown, references }`, everything else as JSON has it. */
import { referencesOf } from "../../../policies/terraform/model/attribute";
import type { Configuration } from "../../../policies/terraform/model/resource";
import type { Value } from "../../../policies/terraform/model/value";
import { loadFiles, type LoadOptions } from "../../../policies/terraform/load/load";

export function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  switch (value.kind) {
    case "unknown":
      return { unknown: value.expression };
    case "null":
      return null;
    case "list":
    case "set":
    case "tuple":
      return value.elements.map(plain);
    case "map":
    case "object":
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plain(entry)]));
    default:
      return value.value;
  }
}

/** `aws_vpc.main.id`, with `!` where the resource is at hand. */
export const references = (value: Value | undefined): string[] =>
  value ? referencesOf(value).map(({ address, attribute, resource }) => `${[address, ...attribute].join(".")}${resource ? "!" : ""}`) : [];

/** The one configuration of these files, which must load without an error. */
export function configurationOf(files: Record<string, string>, options: LoadOptions = {}): Configuration {
  const { inputs, errors } = loadFiles(files, options);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return inputs[0]!.configurations[0]!;
}

/** The value of `resource.attribute` by address, as plain data. */
export const valueAt = (configuration: Configuration, address: string, name: string): unknown =>
  plain(configuration.resource(address)?.value(name));

export const errorsOf = (files: Record<string, string | Buffer>, options: LoadOptions = {}): string[] =>
  loadFiles(files, options).errors.map(({ message, location }) =>
    location ? `${location.file}:${location.line}:${location.column} ${message}` : message,
  );

/**
 * States: `terraform show -json`, and the file terraform.tfstate itself. Everything in them is known.
 * https://developer.hashicorp.com/terraform/internals/json-format#state-representation
 */
import { isObject, type Json, type JsonObject } from "../model/json-body";
import { keyText } from "../model/steps";
import { RecordedConfiguration } from "../model/recorded";
import type { Path } from "../model/value";
import type { Source } from "../source";
import { eachResource, textsIn, type RecordedEntry } from "./recorded-entries";

/** What `terraform show -json` prints. */
export function readState(json: JsonObject, source: Source, name: string): RecordedConfiguration {
  const values = isObject(json["values"]) ? json["values"] : {};
  const root = isObject(values["root_module"]) ? values["root_module"] : {};
  const outputs = isObject(values["outputs"]) ? values["outputs"] : {};
  return configuration(eachResource(root, ["values", "root_module"]), outputs, ["values", "outputs"], source, name);
}

/** A state file, version 4. */
export function readStateFile(json: JsonObject, source: Source, name: string): RecordedConfiguration {
  const outputs = isObject(json["outputs"]) ? json["outputs"] : {};
  return configuration(entriesOfFile(json), outputs, ["outputs"], source, name);
}

function configuration(
  entries: Iterable<RecordedEntry>,
  outputs: JsonObject,
  path: Path,
  source: Source,
  name: string,
): RecordedConfiguration {
  const result = new RecordedConfiguration(name, "state", source);
  for (const entry of entries) {
    const recorded = { value: entry.values, sensitive: entry.sensitive };
    result.add(result.module(entry.module), { ...entry, recorded, provider: entry.type.split("_", 1)[0]!, provisioners: [] });
  }
  for (const [output, value] of Object.entries(outputs))
    if (isObject(value))
      result.root.addOutput(output, { value: value["value"], sensitive: value["sensitive"] }, [...path, output], undefined);
  return result;
}

function* entriesOfFile(json: JsonObject): Generator<RecordedEntry> {
  const resources = Array.isArray(json["resources"]) ? (json["resources"] as readonly Json[]) : [];
  for (const [position, resource] of resources.entries()) {
    if (!isObject(resource)) continue;
    const { module = "", mode, type, name, instances } = resource;
    if (typeof module !== "string" || typeof type !== "string" || typeof name !== "string" || !Array.isArray(instances)) continue;
    const label = `${mode === "data" ? "data." : ""}${type}.${name}`;
    for (const [index, instance] of (instances as readonly Json[]).entries()) {
      // A deposed object is what is left of a replacement; the current one stands beside it.
      if (!isObject(instance) || "deposed" in instance) continue;
      const written = instance["index_key"];
      const key = typeof written === "string" || typeof written === "number" ? written : undefined;
      yield {
        address: `${module === "" ? "" : `${module}.`}${label}${keyText(key)}`,
        module,
        mode: mode === "data" ? "data" : "managed",
        type,
        name,
        key,
        values: instance["attributes"],
        sensitive: sensitiveTree(instance["sensitive_attributes"]),
        dependencies: textsIn(instance["dependencies"]),
        path: ["resources", position, "instances", index, "attributes"],
      };
    }
  }
}

/** The paths of sensitive attributes as the tree that `terraform show -json` has for them. */
function sensitiveTree(paths: Json | undefined): Json {
  const tree: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const path of Array.isArray(paths) ? (paths as readonly Json[]) : []) {
    const first = Array.isArray(path) ? (path as readonly Json[])[0] : path;
    const name = isObject(first) ? first["value"] : undefined;
    // Marking the whole attribute errs on the side of not printing it.
    if (typeof name === "string") tree[name] = true;
  }
  return { ...tree };
}

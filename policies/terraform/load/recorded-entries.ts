/** The resources in the `values` of a plan or a state, through all modules. */
import { isObject, type Json, type JsonObject } from "../model/json-body";
import { listAt } from "./plan-configuration";
import type { Path } from "../model/value";

export interface RecordedEntry {
  readonly address: string;
  /** Address of the module instance; "" for the root. */
  readonly module: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly values: Json | undefined;
  readonly sensitive: Json | undefined;
  /** Addresses without keys. */
  readonly dependencies: readonly string[];
  /** Where the values stand. */
  readonly path: Path;
}

/** https://developer.hashicorp.com/terraform/internals/json-format#values-representation */
export function* eachResource(module: JsonObject, path: Path): Generator<RecordedEntry> {
  const address = typeof module["address"] === "string" ? module["address"] : "";
  for (const [index, resource] of listAt(module, "resources").entries()) {
    if (!isObject(resource)) continue;
    const { address: own, mode, type, name, index: key, values, sensitive_values: sensitive } = resource;
    if (typeof own !== "string" || typeof type !== "string" || typeof name !== "string") continue;
    yield {
      address: own,
      module: address,
      mode: mode === "data" ? "data" : "managed",
      type,
      name,
      key: typeof key === "string" || typeof key === "number" ? key : undefined,
      values,
      sensitive,
      dependencies: textsIn(resource["depends_on"]),
      path: [...path, "resources", index, "values"],
    };
  }
  for (const [index, child] of listAt(module, "child_modules").entries())
    if (isObject(child)) yield* eachResource(child, [...path, "child_modules", index]);
}

export const textsIn = (list: Json | undefined): readonly string[] =>
  Array.isArray(list) ? (list as readonly Json[]).filter((one) => typeof one === "string") : [];

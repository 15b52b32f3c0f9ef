/**
 * The `configuration` of a plan: what was written for each module and resource, before count and for_each.
 * https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
import { isObject, type Json, type JsonObject } from "../model/json-body";
import type { RecordedEntry } from "./recorded-entries";

/** A module of the configuration, and the address of the instance that is meant. */
export interface ModuleSite {
  readonly address: string;
  readonly config: JsonObject;
  /** How it is called, and from where; the root is not called. */
  readonly call?: { readonly config: JsonObject; readonly from: ModuleSite };
}

export class PlanConfiguration {
  readonly root: ModuleSite;
  private readonly sites = new Map<string, ModuleSite | undefined>();
  private readonly resources = new Map<JsonObject, Map<string, JsonObject>>();

  constructor(plan: JsonObject) {
    this.root = { address: "", config: objectAt(plan, "configuration", "root_module") };
    this.sites.set("", this.root);
  }

  /** The module that an instance is of. */
  site(address: string): ModuleSite | undefined {
    if (!this.sites.has(address)) this.sites.set(address, this.find(address));
    return this.sites.get(address);
  }

  resource(site: ModuleSite, entry: RecordedEntry): JsonObject | undefined {
    let resources = this.resources.get(site.config);
    if (!resources) {
      const written = listAt(site.config, "resources").filter(isObject);
      resources = new Map(written.map((config) => [[config["mode"], config["type"], config["name"]].join("."), config]));
      this.resources.set(site.config, resources);
    }
    return resources.get([entry.mode, entry.type, entry.name].join("."));
  }

  private find(address: string): ModuleSite | undefined {
    const last = /(?:^|\.)module\.([^.[]+)(?:\[(?:"(?:\\.|[^"\\])*"|\d+)\])?$/.exec(address);
    const from = last ? this.site(address.slice(0, last.index)) : undefined;
    const call = from && objectAt(from.config, "module_calls")[last![1]!];
    return isObject(call) && from ? { address, config: objectAt(call, "module"), call: { config: call, from } } : undefined;
  }
}

/** The expression of the count or for_each of a resource or a module call. */
export const repetitionOf = (config: JsonObject | undefined): Json | undefined =>
  config?.["for_each_expression"] ?? config?.["count_expression"];

/** The object there, or an empty one. */
export function objectAt(json: JsonObject, ...names: readonly string[]): JsonObject {
  let value: JsonObject = json;
  for (const name of names) {
    const part: Json | undefined = Object.hasOwn(value, name) ? value[name] : undefined;
    if (!isObject(part)) return {};
    value = part;
  }
  return value;
}

/** The list there, or an empty one. */
export function listAt(json: JsonObject, name: string): readonly Json[] {
  const value = json[name];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

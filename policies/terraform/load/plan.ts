/**
 * `terraform show -json` of a plan: what will be, with what is not known before apply traced to the resources that it comes from; or what is,
 * as Terraform found it when it planned.
 * https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
import { isObject, type Json, type JsonObject } from "../model/json-body";
import { RecordedConfiguration, RecordedProvider, type RecordedModule, type RecordedResourceOptions } from "../model/recorded";
import type { Recorded } from "../model/recorded-value";
import { evaluateJson } from "../expressions/evaluate-json";
import { NO_NAMES } from "../model/scopes";
import type { Path } from "../model/value";
import type { Source } from "../source";
import { listAt, objectAt, PlanConfiguration, repetitionOf } from "./plan-configuration";
import { PlanReferences } from "./plan-references";
import { eachResource, type RecordedEntry } from "./recorded-entries";

/**
 * What of a plan is read: "planned" is what will be, "running" what is there now, "applied" what was there when Terraform last wrote it. The
 * last two differ by what was changed outside of Terraform.
 */
export type PlanView = "planned" | "running" | "applied";

export function readPlan(json: JsonObject, source: Source, name: string, view: PlanView): RecordedConfiguration {
  const configuration = new RecordedConfiguration(name, "plan", source);
  const written = new PlanConfiguration(json);
  const references = new PlanReferences(configuration);
  const changes = byAddress(listAt(json, "resource_changes"));

  const optionsOf = (entry: RecordedEntry): RecordedResourceOptions => {
    const change = view === "planned" ? changes.get(entry.address) : undefined;
    const site = written.site(entry.module);
    const config = site && written.resource(site, entry);
    const repeated = repetitionOf(config);
    return {
      ...entry,
      recorded: {
        value: change?.["after"] ?? entry.values,
        unknown: change?.["after_unknown"],
        sensitive: change?.["after_sensitive"] ?? entry.sensitive,
        expressions: [config?.["expressions"] ?? {}],
      },
      provider: providerOf(config?.["provider_config_key"], entry.type),
      provisioners: listAt(config ?? {}, "provisioners").flatMap((one) =>
        isObject(one) && typeof one["type"] === "string" ? [one["type"]] : [],
      ),
      refer: site && config && ((names) => references.resolve(site, names, repeated)),
    };
  };

  for (const entry of entriesIn(json, view, changes)) configuration.add(configuration.module(entry.module), optionsOf(entry));
  for (const [index, change] of listAt(json, "resource_changes").entries()) {
    if (!isObject(change) || typeof change["address"] !== "string") continue;
    const { address, previous_address: previous } = change;
    const path: Path = ["resource_changes", index];
    if (typeof previous === "string") configuration.root.addMoved(previous, address, path);
    if (isForgotten(objectAt(change, "change"))) configuration.root.addForgotten(address, path);
  }

  const rootReferences = (names: readonly string[]) => references.resolve(written.root, names, undefined);
  for (const [output, planned] of Object.entries(objectAt(json, "planned_values", "outputs"))) {
    const change = objectAt(json, "output_changes", output);
    const expression = objectAt(written.root.config, "outputs", output)["expression"];
    const recorded: Recorded = {
      value: isObject(planned) ? planned["value"] : undefined,
      unknown: change["after_unknown"],
      sensitive: isObject(planned) ? planned["sensitive"] : undefined,
      expressions: expression === undefined ? [] : [expression],
    };
    configuration.root.addOutput(output, recorded, ["planned_values", "outputs", output], rootReferences);
  }
  for (const [variable, value] of Object.entries(objectAt(json, "variables")))
    if (isObject(value)) configuration.root.variables.set(variable, evaluateJson(value["value"] ?? null, NO_NAMES, { templates: false }));
  addProviders(json, configuration.root, rootReferences);
  return configuration;
}

const PLANNED = ["planned_values", "root_module"];
/** After the refresh with which planning begins. */
const PRIOR = ["prior_state", "values", "root_module"];

function* entriesIn(json: JsonObject, view: PlanView, changes: ReadonlyMap<string, JsonObject>): Generator<RecordedEntry> {
  const prior = eachResource(objectAt(json, ...PRIOR), PRIOR);
  if (view === "running") return yield* prior;
  if (view === "applied") {
    const before = new Map([...driftIn(json)].map((entry) => [entry.address, entry]));
    for (const entry of prior) if (!before.has(entry.address)) yield entry;
    return yield* before.values();
  }
  // What is let go of without being destroyed is no part of what will be managed; it stands there without any values.
  for (const entry of eachResource(objectAt(json, ...PLANNED), PLANNED)) if (!isForgotten(changes.get(entry.address))) yield entry;
  // Data sources that were read while planning stand in the state before it.
  for (const entry of prior) if (entry.mode === "data") yield entry;
}

/** What was changed or removed outside of Terraform, as Terraform had left it. */
function* driftIn(json: JsonObject): Generator<RecordedEntry> {
  for (const [index, drift] of listAt(json, "resource_drift").entries()) {
    if (!isObject(drift)) continue;
    const { before: values, before_sensitive: sensitive = false } = objectAt(drift, "change");
    const module = typeof drift["module_address"] === "string" ? drift["module_address"] : "";
    if (isObject(values))
      for (const entry of eachResource({ resources: [{ ...drift, values, sensitive_values: sensitive }] }, []))
        yield { ...entry, module, path: ["resource_drift", index, "change", "before"] };
  }
}

function addProviders(
  json: JsonObject,
  root: RecordedModule,
  refer: (names: readonly string[]) => ReturnType<PlanReferences["resolve"]>,
): void {
  for (const [key, provider] of Object.entries(objectAt(json, "configuration", "provider_config"))) {
    if (!isObject(provider) || typeof provider["name"] !== "string") continue;
    const { name, alias, full_name: source, version_constraint: version } = provider;
    root.requiredProviders.set(name, {
      ...(typeof source === "string" && { source }),
      ...(typeof version === "string" && { version }),
    });
    const expressions = isObject(provider["expressions"]) ? provider["expressions"] : {};
    const path: Path = ["configuration", "provider_config", key, "expressions"];
    const recorded: Recorded = { value: constantsIn(expressions), unknown: unknownsIn(expressions), expressions: [expressions] };
    root.providers.push(new RecordedProvider(root, name, typeof alias === "string" ? alias : undefined, recorded, path, refer));
  }
}

/** By a `removed` block with `destroy = false`: https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
function isForgotten(change: JsonObject | undefined): boolean {
  const actions = listAt(change ?? {}, "actions");
  return actions.length === 1 && actions[0] === "forget";
}

/** The constants among expressions. Where there are references too, `constant_value` is the text as it is written, and no constant. */
function constantsIn(expression: Json): Json {
  if (Array.isArray(expression)) return (expression as readonly Json[]).map(constantsIn);
  if (!isObject(expression)) return expression;
  if ("references" in expression) return null;
  if ("constant_value" in expression) return expression["constant_value"]!;
  return Object.fromEntries(Object.entries(expression).map(([name, part]) => [name, constantsIn(part)]));
}

function unknownsIn(expression: Json): Json {
  if (Array.isArray(expression)) return (expression as readonly Json[]).map(unknownsIn);
  if (!isObject(expression) || "constant_value" in expression) return isObject(expression) && "references" in expression;
  if ("references" in expression) return true;
  return Object.fromEntries(Object.entries(expression).map(([name, part]) => [name, unknownsIn(part)]));
}

/** `module.m:aws.west` is `aws.west`. */
function providerOf(key: Json | undefined, type: string): string {
  return typeof key === "string" ? key.slice(key.lastIndexOf(":") + 1) : type.split("_", 1)[0]!;
}

function byAddress(changes: readonly Json[]): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const change of changes) {
    const address = isObject(change) ? change["address"] : undefined;
    if (typeof address === "string" && isObject(change)) found.set(address, objectAt(change, "change"));
  }
  return found;
}

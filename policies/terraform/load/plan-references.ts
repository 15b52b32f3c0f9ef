/**
 * What the expressions of a plan's `configuration` refer to, as resources of the same plan: through variables, module outputs and each.value.
 * Local values are not in a plan, so what passes through one is known only by its name.
 */
import { repetitionOf, type ModuleSite } from "./plan-configuration";
import { isObject, type Json, type JsonObject } from "../model/json-body";
import type { RecordedConfiguration, RecordedResource } from "../model/recorded";
import type { Path, Reference } from "../model/value";

interface Step {
  readonly name?: string;
  readonly key?: string | number;
}

export class PlanReferences {
  private readonly resolved = new Map<string, readonly Reference[]>();
  /** Instances by the address without its last key. */
  private instances: Map<string, RecordedResource[]> | undefined;

  constructor(private readonly configuration: RecordedConfiguration) {}

  /** `repeated` is the expression of the count or for_each around. */
  resolve(site: ModuleSite, references: readonly string[], repeated: Json | undefined): readonly Reference[] {
    const found = new Map<string, Reference>();
    // Terraform writes `a.b.id` and then `a.b` for the same use.
    const distinct = references.filter((text, index) => !references.slice(0, index).some((before) => before.startsWith(text)));
    for (const text of distinct)
      for (const reference of this.one(site, text, repeated))
        found.set(`${reference.address} ${JSON.stringify(reference.attribute)}`, reference);
    return [...found.values()];
  }

  private one(site: ModuleSite, text: string, repeated: Json | undefined): readonly Reference[] {
    const steps = stepsOf(text);
    const root = steps[0]?.name;
    if (root === "each" || root === "count") return this.ofExpression(site, repeated ?? repetitionOf(site.call?.config), undefined);
    const key = `${site.address} ${text}`;
    const known = this.resolved.get(key);
    if (known) return known;
    this.resolved.set(key, []);
    const references = this.make(site, text, steps);
    this.resolved.set(key, references);
    return references;
  }

  private make(site: ModuleSite, text: string, steps: readonly Step[]): readonly Reference[] {
    const within = (name: string) => (site.address === "" ? name : `${site.address}.${name}`);
    const [first, second] = steps;
    switch (first?.name) {
      case "var": {
        const passed = site.call && at(site.call.config, "expressions", second?.name);
        if (passed !== undefined) return this.ofExpression(site.call!.from, passed, repetitionOf(site.call!.config));
        return [{ address: within(text), attribute: [] }];
      }
      case "local":
        return [{ address: within(text), attribute: [] }];
      case "path":
      case "terraform":
      case "self":
        return [];
      case "module":
        return this.ofOutput(site, steps);
      case "data":
        return this.ofResource(within(`data.${second?.name}.${steps[2]?.name}`), steps.slice(3));
      default:
        return this.ofResource(within(`${first?.name}.${second?.name}`), steps.slice(2));
    }
  }

  private ofResource(address: string, steps: readonly Step[]): Reference[] {
    const [first] = steps;
    const exact = this.configuration.resource(first?.key === undefined ? address : `${address}[${JSON.stringify(first.key)}]`);
    if (exact)
      return [
        { address: exact.address, attribute: pathOf(first?.key === undefined || !hasKey(exact) ? steps : steps.slice(1)), resource: exact },
      ];
    const all = this.allInstances(address);
    if (all.length > 0) return all.map((resource) => ({ address: resource.address, attribute: pathOf(steps), resource }));
    return [{ address, attribute: pathOf(steps) }];
  }

  private allInstances(address: string): readonly RecordedResource[] {
    if (!this.instances) {
      this.instances = new Map();
      for (const resource of this.configuration.resources) {
        if (resource.key === undefined) continue;
        const group = resource.address.slice(0, -JSON.stringify(resource.key).length - 2);
        const same = this.instances.get(group);
        if (same) same.push(resource);
        else this.instances.set(group, [resource]);
      }
    }
    return this.instances.get(address) ?? [];
  }

  /** `module.m["k"].out`; of all instances where none is named. */
  private ofOutput(site: ModuleSite, steps: readonly Step[]): readonly Reference[] {
    const name = steps[1]?.name;
    const call = at(site.config, "module_calls", name);
    const called = isObject(call) ? call["module"] : undefined;
    const key = steps[2]?.key;
    const base = site.address === "" ? `module.${name}` : `${site.address}.module.${name}`;
    const output = steps[key === undefined ? 2 : 3]?.name;
    const expression = isObject(called) ? at(called, "outputs", output, "expression") : undefined;
    if (!isObject(call) || !isObject(called) || expression === undefined)
      return [{ address: base, attribute: output === undefined ? [] : [output] }];
    const instances = key === undefined ? this.configuration.moduleAddresses(base) : [`${base}[${JSON.stringify(key)}]`];
    // A module without resources stands only in the configuration.
    const addresses = instances.length > 0 ? instances : [base];
    return addresses.flatMap((address) =>
      this.ofExpression({ address, config: called, call: { config: call, from: site } }, expression, undefined),
    );
  }

  /** Of a whole expression, blocks inside it too. */
  private ofExpression(site: ModuleSite, expression: Json | undefined, repeated: Json | undefined): readonly Reference[] {
    return this.resolve(site, namesIn(expression), repeated);
  }
}

/** Everything named in an expression of a plan, nested blocks included. */
function namesIn(expression: Json | undefined): string[] {
  if (Array.isArray(expression)) return (expression as readonly Json[]).flatMap(namesIn);
  if (!isObject(expression)) return [];
  const references = expression["references"];
  if (Array.isArray(references)) return references.filter((name): name is string => typeof name === "string");
  return "constant_value" in expression ? [] : Object.values(expression).flatMap(namesIn);
}

function at(json: JsonObject, ...names: (string | undefined)[]): Json | undefined {
  let value: Json | undefined = json;
  for (const name of names) value = name !== undefined && isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

const hasKey = (resource: RecordedResource) => resource.key !== undefined;

const pathOf = (steps: readonly Step[]): Path => steps.map((step) => step.name ?? step.key!);

/** `aws_x.y[0].id`, `module.m["k.l"].out` */
function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  for (const [, name, quoted, index] of text.matchAll(/([^.[\]"]+)(?=[.[]|$)|\["((?:\\.|[^"\\])*)"\]|\[(\d+)\]/g)) {
    if (name !== undefined) steps.push({ name });
    else if (quoted !== undefined) steps.push({ key: JSON.parse(`"${quoted}"`) as string });
    else steps.push({ key: Number(index) });
  }
  return steps;
}

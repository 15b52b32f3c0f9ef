/** What expressions in a module may name, and how a traversal finds its value without losing what it refers to. */
import { posix } from "node:path";
import type { Scope, Step } from "../expressions/scope";
import { OpaqueModule, type ConfiguredResource } from "./configured-block";
import type { ModuleInstance } from "./module-instance";
import type { Group, Surroundings } from "./surroundings";
import { knownPath, readThrough, referenceText, stepInto, stepKey } from "./steps";
import { object, string, tuple, unknown, type Path, type Reference, type UnknownValue, type Value } from "./value";

type Found = { readonly value: Value; readonly used: number };

export function moduleScope(module: ModuleInstance): Scope {
  const { workspace, files, rootFolder } = module.around;
  const path = object([
    ["module", string(posix.relative(rootFolder, module.source.folder) || ".")],
    ["root", string(".")],
    ["cwd", unknown("path.cwd", "depends on where Terraform runs")],
  ]);
  const terraform = object([
    // https://developer.hashicorp.com/terraform/language/functions/terraform-applying
    ["applying", unknown("terraform.applying", "is true only while Terraform applies")],
    [
      "workspace",
      workspace === undefined ? unknown("terraform.workspace", "depends on the workspace that is selected") : string(workspace),
    ],
  ]);

  return {
    resolve(root, steps) {
      switch (root) {
        case "var":
          return named(module, "var", steps, (name) => module.variable(name));
        case "local":
          return named(module, "local", steps, (name) => module.local(name));
        case "module":
          return resolveCall(module, steps);
        case "data":
          return resolveResource(module, "data", steps);
        case "resource":
          return resolveResource(module, "managed", steps);
        case "ephemeral":
          return { value: outOfSight(module, `ephemeral.${typeAndName(steps)}`, steps.slice(2), "is never kept"), used: steps.length };
        case "path":
          return { value: path, used: 0 };
        case "terraform":
          return { value: terraform, used: 0 };
        case "each":
        case "count":
        case "self":
          return undefined;
        default: {
          const found = resolveResource(module, "managed", [{ name: root }, ...steps]);
          return found && { value: found.value, used: found.used - 1 };
        }
      }
    },
    references: new Map(),
    ...(files && { files }),
  };
}

/** `var.x` and `local.x`; the whole of them is no value in Terraform. */
function named(
  module: ModuleInstance,
  kind: "var" | "local",
  steps: readonly Step[],
  find: (name: string) => Value | undefined,
): Found | undefined {
  const name = steps[0] && stepKey(steps[0]);
  if (name === undefined) return undefined;
  const address = `${kind}.${name}`;
  const missing = (): Value => ({
    ...unknown(address, "is not declared", [{ address: module.within(address), attribute: [] }]),
    invalid: true,
  });
  return { value: find(String(name)) ?? missing(), used: 1 };
}

function typeAndName(steps: readonly Step[]): string {
  return knownPath(steps.slice(0, 2)).join(".");
}

/** `aws_vpc.main.id`, `data.aws_ami.a.id`: all the steps are taken here, so that the reference says what is read. */
function resolveResource(module: ModuleInstance, mode: "managed" | "data", steps: readonly Step[]): Found | undefined {
  const [type, name] = steps;
  if (!type || !name || !("name" in type) || !("name" in name)) return undefined;
  const label = `${type.name}.${name.name}`;
  const rest = steps.slice(2);
  const group = module.resourceGroup(mode, label);
  if (!group)
    return {
      value: outOfSight(module, mode === "data" ? `data.${label}` : label, rest, "is not in the configuration"),
      used: steps.length,
    };
  const read = (resource: ConfiguredResource, inner: readonly Step[]) => readResource(module.around, resource, inner);
  const refer = (resource: ConfiguredResource, attribute: Path): Reference => ({ address: resource.address, attribute, resource });
  const selected = select(group, rest, refer);
  if ("instance" in selected) return { value: read(selected.instance, selected.rest), used: steps.length };
  if ("all" in selected) return { value: collection(group, (resource) => read(resource, [])), used: steps.length };
  // However many instances there are, each is like this one.
  const { none, like } = selected;
  return { value: like ? { ...none, includes: [read(like, [])], only: true } : none, used: steps.length };
}

function outOfSight(module: ModuleInstance, name: string, steps: readonly Step[], why: string): UnknownValue {
  const path = knownPath(steps);
  return unknown(referenceText(name, path), why, [{ address: module.within(name), attribute: path }]);
}

/** `module.m.output`: the steps into the output's value are left to the evaluator, as after any other value. */
function resolveCall(module: ModuleInstance, steps: readonly Step[]): Found | undefined {
  const name = steps[0] && stepKey(steps[0]);
  if (name === undefined) return undefined;
  const rest = steps.slice(1);
  const group = module.callGroup(String(name));
  if (!group) return { value: outOfSight(module, `module.${name}`, rest, "is not in the configuration"), used: steps.length };
  const selected = select(group, rest, ({ address }, attribute): Reference => ({ address, attribute }));
  if ("instance" in selected) {
    const [output, ...inner] = selected.rest;
    const value = output ? readOutput(selected.instance, output, inner) : allOutputs(selected.instance);
    return { value, used: steps.length - inner.length };
  }
  return { value: "all" in selected ? collection(group, allOutputs) : selected.none, used: steps.length };
}

/** The instance that the steps choose and the steps after that; or all of them; or an unknown where it cannot be told. */
function select<T>(
  { address, instances, byKey, repetition }: Group<T>,
  steps: readonly Step[],
  refer: (instance: T, path: Path) => Reference,
): { instance: T; rest: readonly Step[] } | { all: true } | { none: UnknownValue; like?: T } {
  const any = instances[0];
  if (repetition === "single") return { instance: any!.value, rest: steps };
  const [first, ...rest] = steps;
  const anyOf = (why: string): UnknownValue =>
    unknown(
      referenceText(address, knownPath(steps)),
      why,
      instances.map((instance) => refer(instance.value, knownPath(rest))),
    );
  if (repetition === "unknown") {
    const isKey = first && ("key" in first || /^\d+$/.test(first.name));
    if (isKey && any) return { instance: any.value, rest };
    const none = anyOf("depends on a count or for_each that is not known before apply");
    return first || !any ? { none } : { none, like: any.value };
  }
  if (!first) return { all: true };
  const key = stepKey(first);
  if (key === undefined) return { none: anyOf("depends on which instance is meant") };
  const chosen = byKey?.get(String(key));
  return chosen !== undefined ? { instance: chosen, rest } : { none: { ...anyOf("names an instance that does not exist"), invalid: true } };
}

function collection<T>({ instances, together }: Group<T>, read: (instance: T) => Value): Value {
  return together === "object"
    ? object(instances.map(({ key, value }) => [String(key), read(value)]))
    : tuple(instances.map(({ value }) => read(value)));
}

function readResource(around: Surroundings, resource: ConfiguredResource, steps: readonly Step[]): Value {
  const path = knownPath(steps);
  const reference: Reference = { address: resource.address, attribute: path, resource };
  const [first, ...rest] = steps;
  if (!first) {
    const open = (name: string) => readResource(around, resource, [{ name }]);
    return { kind: "object", entries: new Map(), open, references: [reference] };
  }
  const why = resource.mode === "data" ? "is read from a data source" : "is set by the provider at apply";
  const unset = unknown(referenceText(resource.address, path), why, [reference]);
  const name = stepKey(first);
  if (name === undefined) return unset;
  if (name === "outputs" && resource.type === "terraform_remote_state" && resource.mode === "data")
    return readRemoteState(around, resource, rest, unset);
  const value = walk(resource.value(String(name)), rest);
  return value ? readThrough(value, reference) : unset;
}

/** Undefined where a step leads nowhere, or to null: the provider may put a value there. */
function walk(start: Value | undefined, steps: readonly Step[]): Value | undefined {
  let value = start;
  for (const step of steps) {
    const key = stepKey(step);
    if (key === undefined || value === undefined) return undefined;
    value = stepInto(value, key);
  }
  return value?.kind === "null" ? undefined : value;
}

function readRemoteState(around: Surroundings, state: ConfiguredResource, steps: readonly Step[], unset: UnknownValue): Value {
  const output = (name: string): Value => around.remoteOutput(state, name) ?? { ...unset, why: "is in a state that is not at hand" };
  const [first, ...rest] = steps;
  if (!first) return { kind: "object", entries: new Map(), open: output, references: unset.references };
  const name = stepKey(first);
  return (name !== undefined && walk(output(String(name)), rest)) || unset;
}

function readOutput(call: ModuleInstance | OpaqueModule, output: Step, inner: readonly Step[]): Value {
  const name = stepKey(output);
  const path = knownPath([output, ...inner]);
  const missing = (why: string) => unknown(referenceText(call.address, path), why, [{ address: call.address, attribute: path }]);
  if (call instanceof OpaqueModule) return missing("comes from a module that is not at hand");
  if (name === undefined) return missing("depends on which output is meant");
  return call.output(String(name)) ?? { ...missing("is no output of the module"), invalid: true };
}

function allOutputs(call: ModuleInstance | OpaqueModule): Value {
  if (call instanceof OpaqueModule) return { kind: "object", entries: new Map(), open: (name) => readOutput(call, { name }, []) };
  return object([...call.source.outputs.keys()].map((name) => [name, call.output(name)!]));
}

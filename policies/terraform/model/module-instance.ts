/**
 * One instance of a module: its variables, local values, resources and calls, and the scope in which its expressions are evaluated.
 * Everything is worked out when it is asked for, so that the order in which things are written does not matter.
 */
import type { Scope } from "../expressions/scope";
import { convertValue } from "../expressions/convert";
import type { Attribute } from "./attribute";
import {
  attributeAt,
  broken,
  ConfiguredBlock,
  ConfiguredProvider,
  ConfiguredResource,
  OpaqueModule,
  passedProviders,
} from "./configured-block";
import type { Body } from "./body";
import { LIMITS } from "./limits";
import { Memo } from "./memo";
import type { Declaration, ModuleSource } from "./module-source";
import { completed, requirementsIn } from "./provider-requirements";
import { backendIn } from "./remote-state";
import { repetition } from "./repetition";
import type { Configuration, Module, Statements } from "./resource";
import type { SharedValues } from "./shared-values";
import { statementsOf } from "./statements";
import { keyText } from "./steps";
import type { Group, Surroundings } from "./surroundings";
import { moduleScope } from "./module-scope";
import { typeConstraint } from "./type-constraint";
import { NULL, unknown, type Value } from "./value";

export class ModuleInstance implements Module {
  readonly scope: Scope;
  private readonly groups = new Memo<Group<ConfiguredResource>>();
  private readonly callGroups = new Memo<Group<ModuleInstance | OpaqueModule>>();
  private readonly variableValues = new Memo<Value>();
  private readonly localValues = new Memo<Value>();
  private readonly outputBlocks = new Map<string, ConfiguredBlock>();

  constructor(
    readonly around: Surroundings,
    readonly source: ModuleSource,
    readonly address: string,
    /** Names of the calls from the root. */
    readonly path: readonly string[],
    /** True where it or a module around it has a count or for_each that is not known. */
    private readonly uncertain: boolean,
    /** The value that is passed for a variable. */
    private readonly passed: (variable: string) => Value | undefined,
    readonly parent?: ModuleInstance,
    private readonly call?: Body,
  ) {
    this.scope = moduleScope(this);
    for (const [name, { body }] of source.outputs)
      this.outputBlocks.set(name, new ConfiguredBlock(this.within(`output.${name}`), this, body, this.scope));
  }

  get configuration(): Configuration {
    return this.around.configuration;
  }

  /** The address of something in this module. */
  within(name: string): string {
    return this.address === "" ? name : `${this.address}.${name}`;
  }

  /** By `type.name`. */
  resourceGroup(mode: "managed" | "data", name: string): Group<ConfiguredResource> | undefined {
    const declaration = (mode === "managed" ? this.source.resources : this.source.data).get(name);
    if (!declaration) return undefined;
    const label = labelOf(mode, name);
    return (
      this.groups.known(label) ??
      this.groups.get(
        label,
        () => this.makeResources(mode, label, declaration),
        () => this.repeatedByItself(label, declaration.body),
      )
    );
  }

  callGroup(name: string): Group<ModuleInstance | OpaqueModule> | undefined {
    const call = this.source.calls.get(name);
    return (
      call &&
      this.callGroups.get(
        name,
        () => this.makeCall(name, call.body),
        () => this.repeatedByItself(`module.${name}`, call.body),
      )
    );
  }

  variable(name: string): Value | undefined {
    const declaration = this.source.variables.get(name);
    return (
      declaration &&
      this.variableValues.get(
        name,
        () => this.makeVariable(name, declaration.body),
        (_, why) => this.itself(`var.${name}`, why, declaration.body),
      )
    );
  }

  local(name: string): Value | undefined {
    const body = this.source.locals.get(name);
    return (
      body &&
      this.localValues.get(
        name,
        () => body.value(name, this.scope)!,
        (_, why) => this.itself(`local.${name}`, why, body, [name]),
      )
    );
  }

  output(name: string): Value | undefined {
    const block = this.outputBlocks.get(name);
    if (!block) return undefined;
    const value = block.value("value") ?? NULL;
    const sensitive = block.value("sensitive");
    return sensitive?.kind === "bool" && sensitive.value && !value.sensitive ? { ...value, sensitive: true } : value;
  }

  get resources(): readonly ConfiguredResource[] {
    return [...this.resourcesOf("managed", this.source.resources), ...this.resourcesOf("data", this.source.data)];
  }

  private *resourcesOf(mode: "managed" | "data", declared: ModuleSource["resources"]): Generator<ConfiguredResource> {
    for (const name of declared.keys()) for (const { value } of this.resourceGroup(mode, name)!.instances) yield value;
    for (const one of this.source.duplicates[mode])
      for (const { value } of this.makeResources(mode, labelOf(mode, one.labels.join(".")), one).instances) yield value;
  }

  /** The modules and the opaque ones that are called from here, in the order written. */
  get calls(): readonly (ModuleInstance | OpaqueModule)[] {
    return [...this.source.calls.keys()].flatMap((name) => this.callGroup(name)!.instances.map((instance) => instance.value));
  }

  get variables(): ReadonlyMap<string, Value> {
    return new Map([...this.source.variables.keys()].map((name) => [name, this.variable(name)!]));
  }

  get locals(): ReadonlyMap<string, Value> {
    return new Map([...this.source.locals.keys()].map((name) => [name, this.local(name)!]));
  }

  get outputs(): ReadonlyMap<string, Attribute> {
    return new Map([...this.outputBlocks].map(([name, block]) => [name, attributeAt(block, ["value"])]));
  }

  /** Its own, then those that it is called with. https://developer.hashicorp.com/terraform/language/modules/develop/providers */
  get providers(): readonly ConfiguredProvider[] {
    const own = this.source.providers.map(({ labels, body }) => {
      const alias = body.constant("alias");
      return new ConfiguredProvider(this, body, this.scope, labels[0]!, alias?.kind === "string" ? alias.value : undefined);
    });
    return [...own, ...this.inheritedProviders()];
  }

  private inheritedProviders(): ConfiguredProvider[] {
    const above = this.parent?.providers ?? [];
    const passed = this.call && passedProviders(this.call);
    if (!passed) return above.filter((provider) => provider.alias === undefined);
    return [...passed].flatMap(([local, name]) => above.filter((one) => nameOf(one) === name).map((one) => one.as(local)));
  }

  get requiredProviders(): Module["requiredProviders"] {
    const own = requirementsIn(this.source.settings);
    const others = [...this.ancestors(), ...(this.parent ? [] : this.descendants())].map((module) =>
      requirementsIn(module.source.settings),
    );
    return completed(own, others, this.around.lockedVersions);
  }

  get statements(): Statements {
    return statementsOf(this.source.statements, this, this.scope, (address) => this.within(address));
  }

  get backend(): ConfiguredBlock | undefined {
    const backend = backendIn(this.source.settings);
    return backend && new ConfiguredBlock(`terraform.backend.${backend.type}`, this, backend.body, this.scope);
  }

  private *ancestors(): Generator<ModuleInstance> {
    for (let module = this.parent; module; module = module.parent) yield module;
  }

  private *descendants(): Generator<ModuleInstance> {
    for (const call of this.calls)
      if (call instanceof ModuleInstance) {
        yield call;
        yield* call.descendants();
      }
  }

  private makeResources(mode: "managed" | "data", name: string, { labels, body }: Declaration): Group<ConfiguredResource> {
    const type = labels[0]!;
    const label = labels[1]!;
    const address = this.within(name);
    return this.expand(address, body, (scope, key, kind, shared) => {
      const repeated = this.uncertain ? "unknown" : kind;
      return new ConfiguredResource(address + keyText(key), this, body, scope, mode, type, label, key, repeated, shared);
    });
  }

  private makeCall(name: string, body: Body): Group<ModuleInstance | OpaqueModule> {
    const address = this.within(`module.${name}`);
    const written = body.constant("source");
    const source = written?.kind === "string" ? written.value : "";
    const path = [...this.path, name];
    const called = this.calledModule(body, path, source);
    return this.expand<ModuleInstance | OpaqueModule>(address, body, (scope, key, kind, shared) => {
      const at = address + keyText(key);
      if ("why" in called) return new OpaqueModule(at, this, body, scope, source, called.why);
      const argumentsOfCall = new ConfiguredBlock(at, this, body, scope, shared);
      const passed = (variable: string) => argumentsOfCall.value(variable);
      return new ModuleInstance(this.around, called, at, path, this.uncertain || kind === "unknown", passed, this, body);
    });
  }

  private calledModule(body: Body, path: readonly string[], source: string): ModuleSource | { why: string } {
    const called = this.around.called({ folder: this.source.folder, path, source });
    if ("why" in called) {
      if (called.refused) this.refuse(body, ["source"], called.why);
      return called;
    }
    for (let above: ModuleInstance | undefined = this; above; above = above.parent)
      if (above.source === called) return this.refuse(body, ["source"], "The module calls itself, directly or through others.");
    if (path.length > LIMITS.modules) return this.refuse(body, ["source"], `Modules are nested more than ${LIMITS.modules} deep.`);
    return called;
  }

  private expand<T>(
    address: string,
    body: Body,
    make: (scope: Scope, key: string | number | undefined, kind: "single" | "known" | "unknown", shared: SharedValues | undefined) => T,
  ): Group<T> {
    const { budget } = this.around;
    const { kind, instances, shared, together } = repetition(body, this.scope, budget.instances, (argument, message) =>
      this.refuse(body, [argument], message),
    );
    if (kind === "known") budget.instances -= instances.length;
    const made = instances.map(({ key, scope }) => ({ key, value: make(scope, key, kind, shared) }));
    const group: Group<T> = { address, repetition: kind, instances: made, together };
    return kind === "known" ? { ...group, byKey: new Map(made.map(({ key, value }) => [String(key), value])) } : group;
  }

  /** https://developer.hashicorp.com/terraform/language/values/variables */
  private makeVariable(name: string, body: Body): Value {
    const address = this.within(`var.${name}`);
    const flag = (argument: string) => {
      const value = body.constant(argument);
      return value?.kind === "bool" ? value.value : undefined;
    };
    const passed = this.passed(name);
    const fallback = body.constant("default");
    const given = passed?.kind === "null" && flag("nullable") === false ? fallback : (passed ?? fallback);
    const value = given ? this.converted(given, body, address) : unknown(`var.${name}`, "has no default", [{ address, attribute: [] }]);
    return flag("sensitive") && !value.sensitive ? { ...value, sensitive: true } : value;
  }

  private converted(value: Value, body: Body, address: string): Value {
    const type = body.expression("type");
    if (!type) return value;
    const result = convertValue(value, typeConstraint(type), () => address);
    if (result.kind === "unknown" && result.invalid)
      return { ...unknown(address, result.why, [{ address, attribute: [] }]), invalid: true };
    return value.references && !result.references ? { ...result, references: value.references } : result;
  }

  private itself(name: string, why: "cycle" | "depth", body: Body, path: readonly string[] = []): Value {
    if (why === "cycle") this.refuse(body, path, `${name} depends on itself.`);
    return broken(name, why);
  }

  private repeatedByItself(name: string, body: Body): { address: string; repetition: "unknown"; instances: []; together: "tuple" } {
    this.refuse(body, [], `The number of ${name} depends on itself.`);
    return { address: this.within(name), repetition: "unknown", instances: [], together: "tuple" };
  }

  /** Reports what is wrong at the path in a body. */
  refuse(body: Body, path: readonly string[], message: string): { why: string } {
    this.around.report({ message, ...body.locate(path) });
    return { why: message };
  }
}

const labelOf = (mode: "managed" | "data", name: string) => (mode === "managed" ? name : `data.${name}`);

const nameOf = (provider: ConfiguredProvider) => (provider.alias === undefined ? provider.name : `${provider.name}.${provider.alias}`);

/**
 * Resources as Terraform wrote them down in a plan or a state: evaluated already, so that only what is not known before apply needs a second
 * look. https://developer.hashicorp.com/terraform/internals/json-format
 */
import { evaluateJson } from "../expressions/evaluate-json";
import { locateJson } from "../json/locate";
import { locate, type Source, type SourceLocation } from "../source";
import { Attribute } from "./attribute";
import { attributeAt, broken } from "./configured-block";
import { isObject, type Json, type JsonObject } from "./json-body";
import { Memo } from "./memo";
import type { Block, Configuration, Module, ProviderBlock, Resource, Statements } from "./resource";
import { NO_NAMES } from "./scopes";
import { referenceText } from "./steps";
import { object, tuple, unknown, type Path, type Reference, type Value } from "./value";

/** A value in three parallel trees, and the expressions that it comes from. */
export interface Recorded {
  readonly value: Json | undefined;
  /** True where the value is not known before apply, or a tree with such leaves. */
  readonly unknown?: Json | undefined;
  /** True where the value is sensitive, or a tree with such leaves. */
  readonly sensitive?: Json | undefined;
  /** As in a plan's `configuration`: `{references}`, `{constant_value}`, or nested blocks; several where it is not known which block it is. */
  readonly expressions?: readonly Json[] | undefined;
  /** True where the expressions are of this value, and not of a structure that it is a part of. */
  readonly isWhole?: boolean;
}

/** What a plan says that something was written with: resolves `references`. */
export type Referrer = (references: readonly string[]) => readonly Reference[];

export interface RecordedResourceOptions {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly provider: string;
  readonly recorded: Recorded;
  /** Where the values stand in the source. */
  readonly path: Path;
  readonly provisioners: readonly string[];
  /** Without one there is no configuration, and everything recorded counts as configured. */
  readonly refer?: Referrer | undefined;
}

class RecordedBlock implements Block {
  private readonly values = new Memo<Value | undefined>();

  constructor(
    readonly address: string,
    readonly module: RecordedModule,
    protected readonly recorded: Recorded,
    private readonly path: Path,
    private readonly refer: Referrer | undefined,
  ) {}

  get names(): readonly string[] {
    const { value, unknown: marks } = this.recorded;
    const names = new Set([...Object.keys(isObject(value) ? value : {}), ...Object.keys(isObject(marks) ? marks : {})]);
    return [...names].filter((name) => (this.value(name)?.kind ?? "null") !== "null");
  }

  value(name: string): Value | undefined {
    const text = referenceText(this.address, [name]);
    return this.values.get(
      name,
      () => attributeOf(this.recorded, name, text, this.refer),
      (_, why) => broken(text, why),
    );
  }

  at(...path: Path): Attribute<this> {
    return attributeAt(this, path);
  }

  location(path: Path = []): SourceLocation {
    const { source } = this.module;
    for (let length = path.length; length >= 0; length--) {
      const span = locateJson(source, [...this.path, ...path.slice(0, length)]);
      if (span) return locate(source, span.start);
    }
    const holder = locateJson(source, this.path.slice(0, -1));
    return locate(source, holder?.start ?? 0);
  }
}

export class RecordedResource extends RecordedBlock implements Resource {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  readonly repetition: "single" | "known";
  readonly provider: string;
  /** Neither plans nor states keep the lifecycle. */
  readonly ignoreChanges = [];
  readonly preventDestroy = false;
  private readonly provisionerTypes: readonly string[];

  constructor(module: RecordedModule, options: RecordedResourceOptions) {
    super(options.address, module, options.recorded, options.path, options.refer);
    this.mode = options.mode;
    this.type = options.type;
    this.name = options.name;
    this.key = options.key;
    this.repetition = options.key === undefined ? "single" : "known";
    this.provider = options.provider;
    this.provisionerTypes = options.provisioners;
  }

  get configuration(): Configuration {
    return this.module.configuration;
  }

  get provisioners(): Resource["provisioners"] {
    return this.provisionerTypes.map((type) => ({ type, location: this.location() }));
  }

  override at(...path: Path): Attribute<this> {
    return attributeAt(this, path);
  }
}

export class RecordedProvider extends RecordedBlock implements ProviderBlock {
  constructor(
    module: RecordedModule,
    readonly name: string,
    readonly alias: string | undefined,
    recorded: Recorded,
    path: Path,
    refer: Referrer,
  ) {
    super(alias === undefined ? `provider.${name}` : `provider.${name}.${alias}`, module, recorded, path, refer);
  }
}

export class RecordedModule implements Module {
  readonly resources: RecordedResource[] = [];
  readonly providers: RecordedProvider[] = [];
  readonly variables = new Map<string, Value>();
  readonly outputs = new Map<string, Attribute>();
  readonly requiredProviders = new Map<string, { source?: string; version?: string }>();
  private readonly moved: Statements["moved"][number][] = [];
  /** Plans and states have nothing of the others. */
  readonly statements: Statements = { moved: this.moved, removed: [], imports: [], checks: [] };

  constructor(
    readonly configuration: RecordedConfiguration,
    readonly source: Source,
    readonly address: string,
    readonly parent: RecordedModule | undefined,
  ) {}

  addMoved(from: string, to: string, path: Path): void {
    this.moved.push({ from, to, block: new RecordedBlock("moved", this, { value: {} }, path, undefined) });
  }

  addOutput(name: string, recorded: Recorded, path: Path, refer: Referrer | undefined): void {
    const address = this.address === "" ? `output.${name}` : `${this.address}.output.${name}`;
    const whole = { value: { value: recorded.value ?? null }, unknown: { value: recorded.unknown ?? false } };
    const sensitive = { value: recorded.sensitive ?? false };
    const expressions = recorded.expressions?.map((value) => ({ value }));
    const block = new RecordedBlock(address, this, { ...whole, sensitive, expressions }, path, refer);
    this.outputs.set(name, attributeAt(block, ["value"]));
  }
}

export class RecordedConfiguration implements Configuration {
  readonly root: RecordedModule;
  readonly resources: RecordedResource[] = [];
  readonly opaqueModules = [];
  /** What was changed outside of Terraform, as it is now. */
  readonly drift: RecordedResource[] = [];
  private readonly byAddress = new Map<string, RecordedResource>();
  private readonly moduleByAddress = new Map<string, RecordedModule>();

  constructor(
    readonly name: string,
    readonly form: "plan" | "state",
    private readonly source: Source,
  ) {
    this.root = new RecordedModule(this, source, "", undefined);
    this.moduleByAddress.set("", this.root);
  }

  get modules(): readonly RecordedModule[] {
    return [...this.moduleByAddress.values()];
  }

  resource(address: string): RecordedResource | undefined {
    return this.byAddress.get(address);
  }

  /** The module of that address, and those around it. */
  module(address: string): RecordedModule {
    let module = this.moduleByAddress.get(address);
    if (!module) {
      const around = address.replace(/\.?module\.[^.[]+(\[("(\\.|[^"\\])*"|\d+)\])?$/, "");
      module = new RecordedModule(this, this.source, address, around === address ? this.root : this.module(around));
      this.moduleByAddress.set(address, module);
    }
    return module;
  }

  /** Addresses of the instances of a module call. */
  moduleAddresses(call: string): readonly string[] {
    return [...this.moduleByAddress.keys()].filter(
      (address) => address === call || (address.startsWith(`${call}[`) && !address.includes(".module.", call.length)),
    );
  }

  addDrift(module: RecordedModule, options: RecordedResourceOptions): void {
    this.drift.push(new RecordedResource(module, options));
  }

  add(module: RecordedModule, options: RecordedResourceOptions): void {
    if (this.byAddress.has(options.address)) return;
    const resource = new RecordedResource(module, options);
    module.resources.push(resource);
    this.resources.push(resource);
    this.byAddress.set(options.address, resource);
  }
}

/** One attribute; with a configuration at hand, what the provider puts where nothing is configured is left out as it is in the files. */
function attributeOf(recorded: Recorded, name: string, text: string, refer: Referrer | undefined): Value | undefined {
  const part = into(recorded, name);
  const isConfigured = !refer || (part.expressions?.length ?? 0) > 0;
  if (!isConfigured && (part.unknown === true || (Array.isArray(part.value) && part.value.length === 0))) return undefined;
  if (part.value === undefined && part.unknown !== true && !holdsTrue(part.unknown)) return undefined;
  return valueOf(part, text, refer);
}

function valueOf(recorded: Recorded, text: string, refer: Referrer | undefined): Value {
  const { value, unknown: mark, sensitive } = recorded;
  const marked = <V extends Value>(plain: V): V => (sensitive === true ? { ...plain, sensitive: true } : plain);
  const references = referencesOf(recorded, refer);
  if (mark === true) return marked(unknown(references.written ?? text, "is not known before apply", references.resolved));
  if (Array.isArray(value) || (value === undefined && Array.isArray(mark))) {
    const length = Math.max(Array.isArray(value) ? value.length : 0, Array.isArray(mark) ? mark.length : 0);
    return marked(tuple(Array.from({ length }, (_, index) => valueOf(into(recorded, index), `${text}[${index}]`, refer))));
  }
  if (isObject(value) || isObject(mark)) {
    const names = new Set([...Object.keys(isObject(value) ? value : {}), ...Object.keys(isObject(mark) ? mark : {})]);
    return marked(object([...names].map((name) => [name, valueOf(into(recorded, name), `${text}.${name}`, refer)])));
  }
  const plain = evaluateJson(value ?? null, NO_NAMES, { templates: false });
  const through = references.resolved.filter((reference) => reference.resource !== undefined);
  return marked(plain.kind === "null" || through.length === 0 || !recorded.isWhole ? plain : { ...plain, references: through });
}

function referencesOf({ expressions }: Recorded, refer: Referrer | undefined) {
  const written = (expressions ?? []).flatMap((expression) => {
    const names = isObject(expression) ? expression["references"] : undefined;
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  });
  return { written: written[0], resolved: refer && written.length > 0 ? refer(written) : [] };
}

function into({ value, unknown: mark, sensitive, expressions, isWhole }: Recorded, key: string | number): Recorded {
  const part = child(value, key);
  return {
    value: part,
    unknown: child(mark, key),
    sensitive: sensitive === true || child(sensitive, key),
    isWhole: typeof key === "number" ? (isWhole ?? false) : !expressions?.some(isLeaf),
    expressions: typeof key === "number" ? blocksLike(expressions, part) : expressions?.flatMap((one) => expressionIn(one, key)),
  };
}

function child(tree: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(tree)) return (tree as readonly Json[])[Number(key)];
  return isObject(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined;
}

const isLeaf = (expression: Json): expression is JsonObject =>
  isObject(expression) && ("references" in expression || "constant_value" in expression);

/** An expression for the whole is one for each of its parts. */
function expressionIn(expression: Json, name: string): readonly Json[] {
  if (isLeaf(expression)) return [expression];
  const part = child(expression, name);
  return part === undefined ? [] : Array.isArray(part) ? (part as readonly Json[]) : [part];
}

/**
 * Blocks of a set stand in another order than they are written in, and dynamic ones once for many: an element may be of each block whose
 * constants it has.
 */
function blocksLike(expressions: readonly Json[] | undefined, element: Json | undefined): readonly Json[] | undefined {
  if (!expressions || expressions.length <= 1 || !isObject(element)) return expressions;
  const fits = (block: Json) =>
    isLeaf(block) ||
    !isObject(block) ||
    Object.entries(block).every(
      ([name, part]) =>
        !isObject(part) || !("constant_value" in part) || JSON.stringify(part["constant_value"]) === JSON.stringify(element[name] ?? null),
    );
  const fitting = expressions.filter(fits);
  return fitting.length > 0 ? fitting : expressions;
}

function holdsTrue(tree: Json | undefined): boolean {
  if (tree === true) return true;
  if (Array.isArray(tree)) return (tree as readonly Json[]).some(holdsTrue);
  return isObject(tree) && Object.values(tree).some(holdsTrue);
}

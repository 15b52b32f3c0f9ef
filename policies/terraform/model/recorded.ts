/**
 * Resources as Terraform wrote them down in a plan or a state: evaluated already, so that only what is not known before apply needs a second
 * look. https://developer.hashicorp.com/terraform/internals/json-format
 */
import { locateJson } from "../json/locate";
import { locate, type Source, type SourceLocation } from "../source";
import { Attribute } from "./attribute";
import { attributeAt, broken } from "./configured-block";
import { isObject } from "./json-body";
import { Memo } from "./memo";
import { attributeOf, namesIn, type Recorded, type Referrer } from "./recorded-value";
import type { Block, Configuration, Module, ProviderBlock, Resource, Statements } from "./resource";
import { referenceText, withoutKeys } from "./steps";
import type { Path, Reference, Value } from "./value";

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
  /** Addresses of the resources that it was built from, without keys, where that is recorded. */
  readonly dependencies: readonly string[];
  /** Without one there is no configuration, and everything recorded counts as configured. */
  readonly refer?: Referrer | undefined;
}

/** Eight hexadecimal digits are in no name that somebody gave. */
const GENERATED = /[0-9a-f]{8}/;

/** What stands on a resource often has its id. An id that more have than ever stand on one is none. */
const MAX_NAMESAKES = 50;

class RecordedBlock implements Block {
  private readonly values = new Memo<Value | undefined>();

  constructor(
    readonly address: string,
    readonly module: RecordedModule,
    protected readonly recorded: Recorded,
    private readonly path: Path,
    private readonly refer: Referrer | undefined,
    private readonly dependencies: readonly string[] = [],
  ) {}

  get names(): readonly string[] {
    return namesIn(this.recorded).filter((name) => (this.value(name)?.kind ?? "null") !== "null");
  }

  value(name: string): Value | undefined {
    const text = referenceText(this.address, [name]);
    return this.values.get(
      name,
      () => attributeOf(this.recorded, name, text, { refer: this.refer, identify: (id) => this.identify(id) }),
      (_, why) => broken(text, why),
    );
  }

  private identify(id: string): readonly Reference[] {
    return this.module.configuration.identified(id, this.dependencies).filter(({ resource }) => (resource as Block) !== this);
  }

  at(...path: Path): Attribute<this> {
    return attributeAt(this, path);
  }

  location(path: Path = []): SourceLocation {
    const { source } = this.module;
    return locate(source, locateJson(source, [...this.path, ...path]).start);
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
    super(options.address, module, options.recorded, options.path, options.refer, options.dependencies);
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

  /** A text as it is recorded, without a look at what it refers to. */
  recordedText(name: string): string | undefined {
    const { value } = this.recorded;
    const text = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return typeof text === "string" ? text : undefined;
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
  private readonly removed: Statements["removed"][number][] = [];
  /** Plans and states have nothing of the others. */
  readonly statements: Statements = { moved: this.moved, removed: this.removed, imports: [], checks: [], actions: [] };

  constructor(
    readonly configuration: RecordedConfiguration,
    readonly source: Source,
    readonly address: string,
    readonly parent: RecordedModule | undefined,
  ) {}

  addMoved(from: string, to: string, path: Path): void {
    this.moved.push({ from, to, block: new RecordedBlock("moved", this, { value: {} }, path, undefined) });
  }

  /** What a plan lets go of without destroying it. */
  addForgotten(from: string, path: Path): void {
    this.removed.push({ from, destroy: false, block: new RecordedBlock("removed", this, { value: {} }, path, undefined) });
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
  private readonly byAddress = new Map<string, RecordedResource>();
  private byId: Map<string, Reference[]> | undefined;
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

  /** What has that id or ARN: nobody chose it, or what it is recorded in depends on the resource. */
  identified(id: string, dependencies: readonly string[]): readonly Reference[] {
    this.byId ??= this.ids();
    const all = this.byId.get(id) ?? [];
    return GENERATED.test(id) ? all : all.filter(({ address }) => dependencies.includes(withoutKeys(address)));
  }

  private ids(): Map<string, Reference[]> {
    const ids = new Map<string, Reference[]>();
    for (const resource of this.resources)
      for (const attribute of resource.mode === "managed" ? ["id", "arn"] : []) {
        const id = resource.recordedText(attribute);
        if (id === undefined) continue;
        const reference = { address: resource.address, attribute: [attribute], resource };
        const known = ids.get(id);
        if (!known) ids.set(id, [reference]);
        else if (known.length < MAX_NAMESAKES) known.push(reference);
      }
    return ids;
  }

  add(module: RecordedModule, options: RecordedResourceOptions): void {
    if (this.byAddress.has(options.address)) return;
    const resource = new RecordedResource(module, options);
    module.resources.push(resource);
    this.resources.push(resource);
    this.byAddress.set(options.address, resource);
  }
}

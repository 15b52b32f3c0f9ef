/** Blocks as they are configured: a body that meets the scope of its module. Attributes are evaluated when they are asked for. */
import type { Scope } from "../expressions/scope";
import type { Expression } from "../hcl/ast";
import { printExpression } from "../hcl/print";
import { locate, type SourceLocation } from "../source";
import { Attribute } from "./attribute";
import type { Body } from "./body";
import { Memo } from "./memo";
import type { Block, Module, ModuleCall, ProviderBlock, Resource } from "./resource";
import type { SharedValues } from "./shared-values";
import { TRUE, unknown, type Path, type Value } from "./value";

/** Arguments that Terraform itself reads. https://developer.hashicorp.com/terraform/language/meta-arguments */
const META_ARGUMENTS = new Set(["count", "for_each", "depends_on", "provider", "providers", "lifecycle", "provisioner", "connection"]);

export class ConfiguredBlock implements Block {
  private values: Memo<Value | undefined> | undefined;

  constructor(
    readonly address: string,
    readonly module: Module,
    readonly body: Body,
    private readonly scope: Scope,
    private readonly shared?: SharedValues,
  ) {}

  get constructPath(): string | undefined {
    return this.body.constructPath;
  }

  get names(): readonly string[] {
    return this.body.names.filter((name) => !META_ARGUMENTS.has(name));
  }

  value(name: string): Value | undefined {
    const known = this.body.ready(name, this.scope) ?? this.values?.known(name);
    if (known !== undefined || !this.body.has(name)) return known;
    this.values ??= new Memo();
    return this.values.get(
      name,
      () => this.evaluate(name),
      (_, why) => broken(`${this.address}.${name}`, why),
    );
  }

  private evaluate(name: string): Value | undefined {
    const evaluate = () => this.body.value(name, this.scope);
    return this.shared ? this.shared.get(name, evaluate) : evaluate();
  }

  at(...path: Path): Attribute<this> {
    return attributeAt(this, path);
  }

  location(path: Path = []): SourceLocation {
    const { source, span } = this.body.locate(path);
    return locate(source, span.start);
  }
}

/** What stands for a value that depends on itself, or is nested too deeply to be worked out. */
export function broken(expression: string, why: "cycle" | "depth"): Value {
  return why === "cycle"
    ? { ...unknown(expression, "depends on itself"), invalid: true }
    : unknown(expression, "is nested too deeply to be evaluated");
}

export function attributeAt<B extends Block>(block: B, path: Path): Attribute<B> {
  const first = path[0];
  const value = first === undefined ? undefined : block.value(String(first));
  if (path.length <= 1) return new Attribute(block, path, value);
  return path
    .slice(1)
    .reduce(
      (outer: Attribute<B>, step) =>
        typeof step === "number" ? (outer.items()[step] ?? new Attribute(block, [...outer.path, step], undefined)) : outer.get(step),
      new Attribute(block, path.slice(0, 1), value),
    );
}

export class ConfiguredResource extends ConfiguredBlock implements Resource {
  constructor(
    address: string,
    module: Module,
    body: Body,
    scope: Scope,
    readonly mode: "managed" | "data",
    readonly type: string,
    readonly name: string,
    readonly key: string | number | undefined,
    readonly repetition: Resource["repetition"],
    shared?: SharedValues,
  ) {
    super(address, module, body, scope, shared);
  }

  get configuration() {
    return this.module.configuration;
  }

  get provider(): string {
    return providerName(this.body, this.type);
  }

  override at(...path: Path): Attribute<this> {
    return attributeAt(this, path);
  }

  get ignoreChanges(): readonly string[] | "all" {
    const written = this.lifecycle?.expression("ignore_changes");
    const names = written === undefined ? [] : written.type === "tuple" ? written.elements.map(name) : [name(written)];
    return names.includes("all") || names.includes("*") ? "all" : names;
  }

  get preventDestroy(): boolean {
    return this.lifecycle?.constant("prevent_destroy") === TRUE;
  }

  get provisioners(): Resource["provisioners"] {
    return this.body.blocks("provisioner", 1).map(({ labels, body }) => {
      const { source, span } = body.locate([]);
      return { type: labels[0]!, location: locate(source, span.start) };
    });
  }

  private get lifecycle(): Body | undefined {
    return this.body.blocks("lifecycle")[0]?.body;
  }
}

/** The name as it is written; in JSON also where it is written as a string. */
const name = (expression: Expression): string =>
  expression.type === "literal" && typeof expression.value === "string" ? expression.value : printExpression(expression);

/** `aws.west`; without an argument, what the type begins with. https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider */
function providerName(body: Body, type: string): string {
  const written = body.expression("provider");
  return written ? name(written) : type.split("_", 1)[0]!;
}

/** The provider configurations that a module call passes on, by the name that they have in the called module. */
export function passedProviders(call: Body): ReadonlyMap<string, string> | undefined {
  const written = call.expression("providers");
  if (written?.type !== "object") return undefined;
  return new Map(written.items.map(({ key, value }) => [name(key), name(value)]));
}

export class ConfiguredProvider extends ConfiguredBlock implements ProviderBlock {
  constructor(
    module: Module,
    body: Body,
    private readonly around: Scope,
    readonly name: string,
    readonly alias: string | undefined,
  ) {
    super(alias === undefined ? `provider.${name}` : `provider.${name}.${alias}`, module, body, around);
  }

  /** The same configuration, by the name that a called module knows it under. */
  as(localName: string): ConfiguredProvider {
    const [provider = localName, alias] = localName.split(".");
    return new ConfiguredProvider(this.module, this.body, this.around, provider, alias);
  }
}

export class OpaqueModule extends ConfiguredBlock implements ModuleCall {
  constructor(
    address: string,
    module: Module,
    body: Body,
    scope: Scope,
    readonly source: string,
    readonly why: string,
  ) {
    super(address, module, body, scope);
  }

  override get names(): readonly string[] {
    return super.names.filter((name) => name !== "source" && name !== "version");
  }
}

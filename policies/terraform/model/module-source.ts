/**
 * What is declared in the files of one folder: a module before anybody calls it. Override files are merged here, so that nothing after
 * this knows of files.
 */
import type { Diagnostic, Source, Span } from "../source";
import { overridden, type Body } from "./body";
import { declaredStatements, type DeclaredStatements } from "./statements";
import type { Path } from "./value";

/** One block with a name: a resource, a variable, a module call … */
export interface Declaration {
  readonly labels: readonly string[];
  readonly body: Body;
}

/** The body of one whole file. */
export interface ModuleFile {
  readonly body: Body;
  readonly isOverride: boolean;
}

export interface ModuleSource {
  /** From the root of the file tree; "" is the tree's root. */
  readonly folder: string;
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, Declaration>;
  readonly data: ReadonlyMap<string, Declaration>;
  /** Declared under a name that another has: Terraform takes neither, so each is read. */
  readonly duplicates: Readonly<Record<"managed" | "data", readonly Declaration[]>>;
  readonly ephemeral: ReadonlyMap<string, Declaration>;
  readonly variables: ReadonlyMap<string, Declaration>;
  readonly outputs: ReadonlyMap<string, Declaration>;
  readonly calls: ReadonlyMap<string, Declaration>;
  readonly providers: readonly Declaration[];
  /** The body that holds a local value, by its name. */
  readonly locals: ReadonlyMap<string, Body>;
  /** Whether expressions may read files. */
  readonly readsFiles: boolean;
  /** The files themselves that have a comment. */
  readonly commented: readonly Body[];
  /** `terraform` blocks, the last one first. */
  readonly settings: readonly Body[];
  readonly statements: DeclaredStatements;
  readonly diagnostics: readonly Diagnostic[];
}

/** Also those of checks, which have no scope of their own for addresses: https://developer.hashicorp.com/terraform/language/block/check#data */
function dataIn(file: Body): readonly Declaration[] {
  const blocks = (body: Body) => body.blocks("data", 2);
  return [...blocks(file), ...file.blocks("check", 1).flatMap(({ body }) => blocks(body))];
}

/** `file(…)`, `fileset(…)`, `templatefile(…)` */
const READS_FILES = /file[a-z0-9]*\(/;

/** https://developer.hashicorp.com/terraform/language/block/moved, …/removed and …/import */
const REQUIRED = { moved: ["from", "to"], removed: ["from"], import: ["to"] } as const;

/** Terraform 1.11 refuses these there, and takes no notice of a `removed` or `ephemeral` block. */
const NOT_IN_OVERRIDES = { moved: 0, import: 0, check: 1 } as const;

/** Meta-arguments that an override merges argument by argument. */
const MERGED_IN_RESOURCES = ["lifecycle"];

export function moduleSource(folder: string, files: readonly ModuleFile[]): ModuleSource {
  const diagnostics: Diagnostic[] = [];
  const primary = files.filter((file) => !file.isOverride).map((file) => file.body);
  const duplicates: Record<"managed" | "data", Declaration[]> = { managed: [], data: [] };
  const overrides = files.filter((file) => file.isOverride).map((file) => file.body);

  /** By labels, in the order written. */
  function declared(type: string, labels: number, what: string): Map<string, Declaration> {
    const found = new Map<string, Declaration>();
    for (const file of primary)
      for (const declaration of type === "data" ? dataIn(file) : file.blocks(type, labels)) {
        const key = declaration.labels.join(".");
        if (!found.has(key)) found.set(key, declaration);
        else {
          report(declaration.body, `${what} ${JSON.stringify(key)} is declared twice in this module. Rename or remove one.`);
          if (type === "resource") duplicates.managed.push(declaration);
          if (type === "data") duplicates.data.push(declaration);
        }
      }
    for (const file of type === "ephemeral" ? [] : overrides)
      for (const { labels: names, body } of file.blocks(type, labels)) {
        const base = found.get(names.join("."));
        if (base) found.set(names.join("."), { labels: names, body: overridden(base.body, body, MERGED_IN_RESOURCES) });
        else report(body, `${what} ${JSON.stringify(names.join("."))} is overridden, but not declared.`);
      }
    return found;
  }

  function report(body: Body, message: string, path: Path = []): void {
    const { source, span }: { source: Source; span: Span } = body.locate(path);
    diagnostics.push({ message, source, span });
  }

  /** What is moved without saying where to is in no version where it was. */
  function statements(): DeclaredStatements {
    const found = declaredStatements(primary);
    for (const [type, names] of Object.entries(REQUIRED))
      for (const { body } of found[type as keyof typeof REQUIRED])
        for (const name of names) if (!body.has(name)) report(body, `The ${type} block has no ${name}, which Terraform requires.`);
    for (const [type, labels] of Object.entries(NOT_IN_OVERRIDES))
      for (const { body } of overrides.flatMap((file) => file.blocks(type, labels)))
        report(body, `Terraform takes no ${type} block in an override file. Put it into another file.`);
    return found;
  }

  /** Provider blocks of one name are told apart by alias. */
  function providers(): Declaration[] {
    const aliasOf = (declaration: Declaration) => declaration.body.expression("alias");
    const same = (a: Declaration, b: Declaration) =>
      a.labels[0] === b.labels[0] && JSON.stringify(constant(aliasOf(a))) === JSON.stringify(constant(aliasOf(b)));
    const found = primary.flatMap((file) => file.blocks("provider", 1));
    for (const over of overrides.flatMap((file) => file.blocks("provider", 1))) {
      const index = found.findIndex((declaration) => same(declaration, over));
      // An override of a provider that nobody configured is its configuration; one with an alias is refused.
      if (index === -1 && over.body.has("alias"))
        report(over.body, `Provider ${JSON.stringify(over.labels[0])} with this alias is overridden, but not declared.`);
      else if (index === -1) found.push(over);
      else found[index] = { labels: over.labels, body: overridden(found[index]!.body, over.body) };
    }
    return found;
  }

  function locals(): Map<string, Body> {
    const found = new Map<string, Body>();
    const each = (some: readonly Body[], act: (name: string, body: Body) => void) =>
      some.forEach((file) => file.blocks("locals").forEach(({ body }) => body.names.forEach((name) => act(name, body))));
    const say = (name: string, body: Body, what: string) => report(body, `Local value ${JSON.stringify(name)} is ${what}`, [name]);
    each(primary, (name, body) => {
      if (found.has(name)) say(name, body, "declared twice in this module. Rename or remove one.");
      found.set(name, body);
    });
    each(overrides, (name, body) => {
      if (!found.has(name)) say(name, body, "overridden, but not declared.");
      found.set(name, body);
    });
    return found;
  }

  return {
    folder,
    resources: declared("resource", 2, "Resource"),
    data: declared("data", 2, "Data source"),
    duplicates,
    ephemeral: declared("ephemeral", 2, "Ephemeral resource"),
    variables: declared("variable", 1, "Variable"),
    outputs: declared("output", 1, "Output"),
    calls: declared("module", 1, "Module"),
    providers: providers(),
    locals: locals(),
    readsFiles: files.some(({ body }) => READS_FILES.test(body.source.text)),
    commented: primary.filter((file) => file.comment !== undefined),
    settings: [...primary, ...overrides].flatMap((file) => file.blocks("terraform").map(({ body }) => body)).reverse(),
    statements: statements(),
    diagnostics,
  };
}

const constant = (expression: ReturnType<Body["expression"]>) => (expression?.type === "literal" ? expression.value : expression);

/**
 * What a module says about objects that exist already, and about itself: `moved`, `removed`, `import`, `check` and `action` blocks. They build
 * nothing, but whoever compares two versions has to know which resource of the one is which of the other.
 */
import type { Scope } from "../expressions/scope";
import type { Expression } from "../hcl/ast";
import { printExpression } from "../hcl/print";
import type { Body } from "./body";
import { ConfiguredBlock } from "./configured-block";
import type { Declaration } from "./module-source";
import type { Module, Statements } from "./resource";
import { keyText } from "./steps";

/** The blocks as they are declared, in the order written. */
export type DeclaredStatements = Readonly<Record<"moved" | "removed" | "import" | "check" | "action", readonly Declaration[]>>;

export function declaredStatements(files: readonly Body[]): DeclaredStatements {
  const all = (type: string, labels: number) => files.flatMap((file) => file.blocks(type, labels));
  return { moved: all("moved", 0), removed: all("removed", 0), import: all("import", 0), check: all("check", 1), action: all("action", 2) };
}

/** @param within makes an address that is written in the module one of the whole configuration */
export function statementsOf(declared: DeclaredStatements, module: Module, scope: Scope, within: (address: string) => string): Statements {
  const block = (type: string, body: Body) => new ConfiguredBlock(within(type), module, body, scope);
  const address = (body: Body, argument: string): string | undefined => {
    const written = body.expression(argument);
    return written && within(addressText(written));
  };
  return {
    moved: declared.moved.flatMap(({ body }) => {
      const [from, to] = [address(body, "from"), address(body, "to")];
      return from === undefined || to === undefined ? [] : [{ from, to, block: block("moved", body) }];
    }),
    removed: declared.removed.flatMap(({ body }) => {
      const from = address(body, "from");
      return from === undefined ? [] : [{ from, destroy: isDestroyed(body), block: block("removed", body) }];
    }),
    imports: declared.import.flatMap(({ body }) => {
      const to = address(body, "to");
      return to === undefined ? [] : [{ to, block: block("import", body) }];
    }),
    checks: declared.check.map(({ labels, body }) => ({
      name: labels[0]!,
      dataSources: body.blocks("data", 2).map((data) => within(`data.${data.labels.join(".")}`)),
      block: block(`check.${labels[0]!}`, body),
    })),
    actions: declared.action.map(({ labels, body }) => ({ type: labels[0]!, block: block(`action.${labels.join(".")}`, body) })),
  };
}

/**
 * Without a word about it Terraform destroys, and OpenTofu lets the object be (https://github.com/opentofu/opentofu/pull/2628). Of several
 * lifecycle blocks the last one counts, as in Terraform 1.11; what is no boolean it refuses.
 */
function isDestroyed(removed: Body): boolean {
  const destroy = removed.blocks("lifecycle").at(-1)?.body.constant("destroy");
  if (!destroy) return !/\.tofu(\.json)?$/.test(removed.source.file);
  return (destroy.kind === "bool" && destroy.value) || (destroy.kind === "string" && destroy.value === "true");
}

/** As `terraform plan` prints it. */
function addressText(written: Expression): string {
  switch (written.type) {
    case "variable":
      return written.name;
    case "getAttribute":
      return `${addressText(written.of)}.${written.name}`;
    case "index": {
      const key = written.key.type === "literal" ? written.key.value : undefined;
      const text = typeof key === "string" || typeof key === "number" ? keyText(key) : `[${printExpression(written.key)}]`;
      return addressText(written.of) + text;
    }
    default:
      return printExpression(written);
  }
}

/** Bodies in Terraform's native syntax. */
import { evaluate } from "../expressions/evaluate";
import type { Scope } from "../expressions/scope";
import type { BlockNode, Body as BodyNode, Expression } from "../hcl/ast";
import type { Source, Span } from "../source";
import type { Body, LabelledBody } from "./body";
import { expandBlocks, type DynamicBlock } from "./dynamic-blocks";
import { NO_NAMES } from "./scopes";
import { NULL, object, type Path, type Value } from "./value";

export class HclBody implements Body {
  private readonly attributes = new Map<string, Expression>();
  /** By type; a dynamic block stands under the type that it makes. */
  private readonly nested = new Map<string, BlockNode[]>();

  constructor(
    readonly source: Source,
    private readonly node: BodyNode,
    readonly span: Span = node,
  ) {
    for (const attribute of node.attributes) this.attributes.set(attribute.name, attribute.value);
    for (const block of node.blocks) {
      const type = dynamicType(block) ?? block.type;
      const same = this.nested.get(type);
      if (same) same.push(block);
      else this.nested.set(type, [block]);
    }
  }

  get names(): readonly string[] {
    return [...this.attributes.keys(), ...this.nested.keys()];
  }

  has(name: string): boolean {
    return this.attributes.has(name) || this.nested.has(name);
  }

  mentions(text: string): boolean {
    return this.source.text.slice(this.span.start, this.span.end).includes(text);
  }

  ready(): undefined {
    return undefined;
  }

  value(name: string, scope: Scope): Value | undefined {
    const expression = this.attributes.get(name);
    if (expression) return evaluate(expression, scope);
    const blocks = this.nested.get(name);
    return (
      blocks &&
      expandBlocks(
        blocks.map((block) => this.dynamic(block) ?? this.content(block.body, scope)),
        scope,
      )
    );
  }

  constant(name: string): Value | undefined {
    return this.value(name, NO_NAMES);
  }

  expression(name: string): Expression | undefined {
    return this.attributes.get(name);
  }

  blocks(type: string, labels = 0): readonly LabelledBody[] {
    return (this.nested.get(type) ?? [])
      .filter((block) => block.type === type && block.labels.length === labels)
      .map((block) => ({ labels: block.labels, body: new HclBody(this.source, block.body, block) }));
  }

  locate(path: Path): { source: Source; span: Span } {
    return { source: this.source, span: path.length === 0 ? this.span : (spanIn(this.node, path) ?? this.span) };
  }

  private content(body: BodyNode, scope: Scope): Value {
    const inner = new HclBody(this.source, body);
    return object(inner.names.map((name) => [name, inner.value(name, scope) ?? NULL]));
  }

  private dynamic(block: BlockNode): DynamicBlock | undefined {
    const type = dynamicType(block);
    if (type === undefined) return undefined;
    const written = (name: string) => block.body.attributes.find((attribute) => attribute.name === name)?.value;
    const iterator = written("iterator");
    const content = block.body.blocks.find((inner) => inner.type === "content");
    return {
      type,
      iterator: iterator?.type === "variable" ? iterator.name : undefined,
      forEach: (scope) => {
        const forEach = written("for_each");
        return forEach ? evaluate(forEach, scope) : { kind: "null" };
      },
      content: (scope) => (content ? this.content(content.body, scope) : object([])),
    };
  }
}

/** The type of block that a dynamic block makes. */
export function dynamicType(block: BlockNode): string | undefined {
  return block.type === "dynamic" && block.labels.length === 1 ? block.labels[0] : undefined;
}

function spanIn(body: BodyNode, path: Path): Span | undefined {
  const [name, ...rest] = path;
  const attribute = body.attributes.find((one) => one.name === name);
  if (attribute) return spanInExpression(attribute.value, rest);
  const blocks = body.blocks.filter((block) => (dynamicType(block) ?? block.type) === name);
  const [index, ...inner] = typeof rest[0] === "number" ? (rest as [number, ...Path]) : [0, ...rest];
  const firstDynamic = blocks.findIndex((block) => dynamicType(block) !== undefined);
  // How many blocks a dynamic one makes is not known here: what comes after the first is taken for its own.
  const block = blocks[firstDynamic === -1 ? index : Math.min(index, firstDynamic)] ?? blocks.at(-1);
  if (!block) return undefined;
  const content = dynamicType(block) === undefined ? block.body : block.body.blocks.find((one) => one.type === "content")?.body;
  return (inner.length > 0 && content && spanIn(content, inner)) || block;
}

function spanInExpression(expression: Expression, path: Path): Span {
  const [step, ...rest] = path;
  if (step === undefined) return expression;
  if (expression.type === "parentheses") return spanInExpression(expression.inner, path);
  if (expression.type === "tuple" && typeof step === "number") {
    const element = expression.elements[step];
    if (element) return spanInExpression(element, rest);
  }
  if (expression.type === "object") {
    const item = expression.items.find(({ key }) => key.type === "literal" && String(key.value) === String(step));
    if (item) return spanInExpression(item.value, rest);
  }
  return expression;
}

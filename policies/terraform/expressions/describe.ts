/** Expressions as the user would recognise them in a message: written back, and cut where they are long. */
import type { Expression, Splat, TemplatePart } from "../hcl/ast";

/** Longest text; what is longer ends in "…". */
const MAX_LENGTH = 160;

export function describe(expression: Expression): string {
  const writer = new Writer();
  try {
    writer.expression(expression);
  } catch (error) {
    // What is this deep is cut where the stack ends, if it has not been cut before.
    if (!(error instanceof RangeError)) throw error;
    writer.text += "…";
  }
  return writer.text.length > MAX_LENGTH ? `${writer.text.slice(0, MAX_LENGTH - 1)}…` : writer.text;
}

class Writer {
  text = "";

  /** Stops descending once there is more than is shown, so that the cost does not grow with the expression. */
  expression(node: Expression): void {
    if (this.text.length > MAX_LENGTH) return;
    switch (node.type) {
      case "literal":
        this.text += node.text ?? JSON.stringify(node.value);
        return;
      case "template":
        this.text += '"';
        this.parts(node.parts);
        this.text += '"';
        return;
      case "variable":
        this.text += node.name;
        return;
      case "getAttribute":
      case "index":
      case "splat":
        return this.traversal(node);
      case "call":
        this.list(`${node.name}(`, node.arguments, node.expand ? "...)" : ")");
        return;
      case "unary":
        this.text += node.operator;
        return this.expression(node.operand);
      case "binary":
        return this.binary(node);
      case "conditional":
        return this.choices(node);
      case "tuple":
        return this.list("[", node.elements, "]");
      case "object":
        this.text += "{";
        node.items.forEach((item, index) => {
          if (this.text.length > MAX_LENGTH) return;
          this.text += index === 0 ? " " : ", ";
          this.expression(item.key);
          this.text += " = ";
          this.expression(item.value);
        });
        this.text += " }";
        return;
      case "for":
        return this.loop(node);
      case "parentheses":
        return this.wrapped("(", node.inner, ")");
    }
  }

  private splat({ full, steps }: Pick<Splat, "full" | "steps">): void {
    this.text += full ? "[*]" : ".*";
    for (const step of steps) {
      if (this.text.length > MAX_LENGTH) return;
      if ("name" in step) this.text += `.${step.name}`;
      else if ("key" in step) this.wrapped("[", step.key, "]");
      else this.splat(step.splat);
    }
  }

  private wrapped(open: string, inner: Expression, close: string): void {
    this.text += open;
    this.expression(inner);
    this.text += close;
  }

  private list(open: string, items: readonly Expression[], close: string): void {
    this.text += open;
    for (const [index, item] of items.entries()) {
      if (this.text.length > MAX_LENGTH) return;
      if (index > 0) this.text += ", ";
      this.expression(item);
    }
    this.text += close;
  }

  private traversal(node: Expression): void {
    const steps: Expression[] = [];
    let root = node;
    for (; root.type === "getAttribute" || root.type === "index" || root.type === "splat"; root = root.of) steps.push(root);
    this.expression(root);
    for (const each of steps.reverse()) {
      if (this.text.length > MAX_LENGTH) return;
      if (each.type === "getAttribute") this.text += `.${each.name}`;
      else if (each.type === "index") this.wrapped("[", each.key, "]");
      else if (each.type === "splat") this.splat(each);
    }
  }

  private choices(node: Expression): void {
    let last = node;
    for (; last.type === "conditional" && this.text.length <= MAX_LENGTH; last = last.else) {
      this.expression(last.condition);
      this.text += " ? ";
      this.expression(last.then);
      this.text += " : ";
    }
    this.expression(last);
  }

  private binary(node: Expression): void {
    const spine: Extract<Expression, { type: "binary" }>[] = [];
    let leftmost = node;
    for (; leftmost.type === "binary"; leftmost = leftmost.left) spine.push(leftmost);
    this.expression(leftmost);
    for (const { operator, right } of spine.reverse()) {
      if (this.text.length > MAX_LENGTH) return;
      this.text += ` ${operator} `;
      this.expression(right);
    }
  }

  private loop(node: Extract<Expression, { type: "for" }>): void {
    this.text += `${node.keyResult ? "{" : "["}for ${node.key === undefined ? "" : `${node.key}, `}${node.value} in `;
    this.expression(node.collection);
    this.text += " : ";
    if (node.keyResult) {
      this.expression(node.keyResult);
      this.text += " => ";
    }
    this.expression(node.result);
    if (node.group) this.text += "...";
    if (node.condition) {
      this.text += " if ";
      this.expression(node.condition);
    }
    this.text += node.keyResult ? "}" : "]";
  }

  private parts(parts: readonly TemplatePart[]): void {
    for (const part of parts) {
      if (this.text.length > MAX_LENGTH) return;
      switch (part.type) {
        case "text":
          this.text += JSON.stringify(part.value.slice(0, MAX_LENGTH)).slice(1, -1);
          break;
        case "interpolation":
          this.wrapped("${", part.expression, "}");
          break;
        case "if":
          this.wrapped("%{if ", part.condition, "}");
          this.parts(part.then);
          this.text += "%{else}";
          this.parts(part.else);
          this.text += "%{endif}";
          break;
        case "for":
          this.wrapped(`%{for ${part.key === undefined ? "" : `${part.key}, `}${part.value} in `, part.collection, "}");
          this.parts(part.body);
          this.text += "%{endfor}";
      }
    }
  }
}

/**
 * What an expression means before anything is applied. Never throws and never hangs: what cannot be told is an unknown that says why, and
 * what Terraform would stop at is one that is marked invalid.
 */
import type { Expression, Splat, SplatStep } from "../hcl/ast";
import type { Value } from "../model/value";
import { boolean, NULL, string } from "../model/value";
import { describe } from "./describe";
import { evaluateConditional } from "./conditional";
import { callFunction } from "./functions";
import { evaluateFor } from "./for-expression";
import { enter, open } from "./limits";
import { parseNumber } from "./numbers";
import { objectOf } from "./object";
import { binary, unary } from "./operators";
import type { Scope, Step } from "./scope";
import { evaluateTemplate } from "./template";
import { sequence, splat, take } from "./traversal";
import { derive, type Describe, failure, invalid, outermostFailure } from "./unknowns";

export { evaluateJson, type JsonOptions } from "./evaluate-json";

/** Names that loops and templates add to a scope, innermost first. */
export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly outer: Names | undefined;
}

/** Where an expression is evaluated. */
export interface Frame {
  readonly scope: Scope;
  readonly names: Names | undefined;
}

export function evaluate(expression: Expression, scope: Scope): Value {
  return evaluateIn(expression, { scope, names: undefined });
}

/** As `bounded` does, but without its callbacks, since expressions nest a thousand deep. */
export function evaluateIn(node: Expression, frame: Frame): Value {
  const { depth } = open;
  try {
    enter();
    return evaluateNode(node, frame);
  } catch (error) {
    const expression: Describe = () => describe(node);
    return depth === 0 ? outermostFailure(expression, error) : failure(expression, error);
  } finally {
    open.depth = depth;
  }
}

function evaluateNode(node: Expression, frame: Frame): Value {
  const expression: Describe = () => describe(node);
  switch (node.type) {
    case "literal":
      return literal(node);
    case "template":
      return evaluateTemplate(node.parts, frame, expression);
    case "variable":
    case "getAttribute":
    case "index":
      return evaluateTraversal(node, frame);
    case "splat":
      return evaluateSplat(node, frame, expression);
    case "call":
      return evaluateCall(node, frame, expression);
    case "unary":
      return unary(node.operator, evaluateIn(node.operand, frame), expression);
    case "binary":
      return evaluateBinary(node, frame);
    case "conditional":
      return evaluateConditional(node, frame);
    case "tuple":
      return sequence(
        "tuple",
        node.elements.map((element) => evaluateIn(element, frame)),
      );
    case "object":
      return objectOf(
        node.items.map(({ key, value }) => [evaluateIn(key, frame), evaluateIn(value, frame)]),
        expression,
      );
    case "for":
      return evaluateFor(node, frame, expression);
    case "parentheses":
      return evaluateIn(node.inner, frame);
  }
}

function literal(node: Extract<Expression, { type: "literal" }>): Value {
  switch (typeof node.value) {
    case "string":
      return string(node.value.normalize());
    case "number":
      return parseNumber(node.text ?? String(node.value)) ?? { kind: "number", value: node.value };
    case "boolean":
      return boolean(node.value);
    default:
      return NULL;
  }
}

/** A chain of thousands of terms leans left; it is taken as a loop. */
function evaluateBinary(node: Extract<Expression, { type: "binary" }>, frame: Frame): Value {
  const spine: (typeof node)[] = [];
  let leftmost: Expression = node;
  for (; leftmost.type === "binary"; leftmost = leftmost.left) spine.push(leftmost);
  let value = evaluateIn(leftmost, frame);
  for (let each = spine.pop(); each; each = spine.pop()) {
    const whole = each;
    value = binary(each.operator, value, evaluateIn(each.right, frame), () => describe(whole));
  }
  return value;
}

function evaluateTraversal(node: Expression, frame: Frame): Value {
  const chain: Extract<Expression, { type: "getAttribute" | "index" }>[] = [];
  let root = node;
  for (; root.type === "getAttribute" || root.type === "index"; root = root.of) chain.push(root);
  chain.reverse();
  const steps: Step[] = chain.map((each) => (each.type === "index" ? { key: evaluateIn(each.key, frame) } : attributeStep(each.name)));
  const start = root.type === "variable" ? named(root.name, steps, frame) : { value: evaluateIn(root, frame), used: 0 };
  if (!start) return invalid(() => describe(node), `there is no "${describe(root)}" here`);
  let value = start.value;
  for (let index = start.used; index < steps.length; index++) {
    const whole = chain[index]!;
    value = take(value, steps[index]!, () => describe(whole));
  }
  return value;
}

/** `.0` is the old spelling of `[0]`. */
function attributeStep(name: string): Step {
  return /^\d+$/.test(name) ? { key: { kind: "number", value: Number(name) } } : { name };
}

function named(
  name: string,
  steps: readonly Step[],
  { scope, names }: Frame,
): { readonly value: Value; readonly used: number } | undefined {
  for (let each = names; each; each = each.outer) if (each.name === name) return { value: each.value, used: 0 };
  return scope.resolve(name, steps);
}

function evaluateSplat(node: Splat, frame: Frame, expression: Describe): Value {
  return loopSteps(evaluateIn(node.of, frame), node.steps, frame, expression);
}

function loopSteps(of: Value, steps: readonly SplatStep[], frame: Frame, expression: Describe): Value {
  const taken = steps.map((step) =>
    "key" in step ? { key: evaluateIn(step.key, frame) } : "name" in step ? attributeStep(step.name) : step,
  );
  const each = (element: Value): Value =>
    taken.reduce(
      (value, step) => ("splat" in step ? loopSteps(value, step.splat.steps, frame, expression) : take(value, step, expression)),
      element,
    );
  return splat(of, each, expression);
}

function evaluateCall(node: Extract<Expression, { type: "call" }>, frame: Frame, expression: Describe): Value {
  const values = node.arguments.map((argument) => evaluateIn(argument, frame));
  const last = values.at(-1);
  if (!node.expand || last === undefined) return callFunction(node.name, values, frame.scope, expression);
  if (last.kind === "unknown") return last.invalid ? last : derive(expression, values);
  if (!("elements" in last)) return invalid(expression, "only a list, set or tuple can be expanded into arguments", values);
  return callFunction(node.name, [...values.slice(0, -1), ...last.elements], frame.scope, expression);
}

/** `condition ? a : b`, with the type that both sides have in common, and both sides as options where the condition is unknown. */
import type { Conditional, Expression } from "../hcl/ast";
import type { Value } from "../model/value";
import { convert } from "./convert";
import { describe } from "./describe";
import { evaluateIn, type Frame } from "./evaluate";
import { Refusal } from "./limits";
import { bool } from "./operators";
import { typeName, typeOf, unify } from "./types";
import { apply, derive, type Describe, isInvalid, markSensitive, oneValue } from "./unknowns";

/** Options are listed up to this many: a chain of conditionals would otherwise list all of its values once for each link. */
const MAX_OPTIONS = 64;

/** A chain of thousands leans right; it is taken as a loop. */
export function evaluateConditional(node: Conditional, frame: Frame): Value {
  const chain: { readonly node: Conditional; readonly condition: Value; readonly then: Value }[] = [];
  let last: Expression = node;
  for (; last.type === "conditional"; last = last.else)
    chain.push({ node: last, condition: evaluateIn(last.condition, frame), then: evaluateIn(last.then, frame) });
  let value = evaluateIn(last, frame);
  for (const { node, condition, then } of chain.reverse()) {
    const expression = () => describe(node);
    const branches = [then, value] as const;
    const chosen = apply(expression, [condition], ([given]) => choose(bool(given!), given!, branches, expression));
    value = markSensitive(
      chosen,
      branches.some((branch) => branch.sensitive),
    );
  }
  return value;
}

function choose(chosen: boolean | undefined, condition: Value, branches: readonly [Value, Value], expression: Describe): Value {
  const picked = chosen === undefined ? undefined : branches[chosen ? 0 : 1];
  if (picked && isInvalid(picked)) return picked;
  const type = unify(branches.map(typeOf));
  if (type === undefined)
    throw new Refusal(
      `both results of a conditional must have one type, not ${branches.map((branch) => typeName(typeOf(branch))).join(" and ")}`,
    );
  if (picked) return convert(picked, type);
  const options = branches.filter((branch) => !isInvalid(branch)).flatMap((branch) => optionsOf(convert(branch, type)));
  const settled = branches.every((branch) => branch.kind !== "unknown") && oneValue(options);
  if (settled) return settled;
  return derive(expression, [condition, ...branches], options.length === 0 || options.length > MAX_OPTIONS ? {} : { oneOf: options });
}

/** Options within options are options; an unknown without any stays one, with its own reason. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === "unknown" && value.oneOf && !value.sensitive ? value.oneOf : [value];
}

/** `[for …]` and `{for …}`, also over collections of which only some elements are known. */
import type { ForExpression } from "../hcl/ast";
import type { Value } from "../model/value";
import { tuple } from "../model/value";
import { evaluateIn, type Frame } from "./evaluate";
import { Refusal } from "./limits";
import { keyName, withUnknownKeys } from "./object";
import { bool } from "./operators";
import { pairs } from "./traversal";
import { apply, derive, type Describe, isInvalid, markSensitive } from "./unknowns";

interface Turn {
  readonly key: Value | undefined;
  readonly value: Value;
  /** `undefined` where the condition is unknown. */
  readonly taken: boolean | undefined;
  readonly condition: Value | undefined;
}

export function evaluateFor(node: ForExpression, frame: Frame, expression: Describe): Value {
  const collection = evaluateIn(node.collection, frame);
  return apply(expression, [collection], ([given]) => {
    const entries = pairs(given!);
    if (entries === undefined) return overUnknown(node, given!, frame, expression);
    const turns = entries.map(([key, value]) => turn(node, frame, key, value)).filter(({ taken }) => taken !== false);
    const refused = turns.flatMap(({ key, value, condition }) => [key, value, condition]).find((value) => value && isInvalid(value));
    if (refused) return refused;
    return node.keyResult ? objectFrom(turns, node.group, expression) : listFrom(turns, expression);
  });
}

function turn(node: ForExpression, outer: Frame, key: Value, value: Value): Turn {
  const frame = loopFrame(outer, node.key, key, node.value, value);
  const condition = node.condition && evaluateIn(node.condition, frame);
  if (condition && isInvalid(condition)) return { key: undefined, value: condition, taken: true, condition };
  const taken = condition ? bool(condition) : true;
  if (taken === false) return { key: undefined, value, taken, condition };
  return { key: node.keyResult && evaluateIn(node.keyResult, frame), value: evaluateIn(node.result, frame), taken, condition };
}

export function loopFrame(outer: Frame, keyName: string | undefined, key: Value, valueName: string, value: Value): Frame {
  const names = keyName === undefined ? outer.names : { name: keyName, value: key, outer: outer.names };
  return { scope: outer.scope, names: { name: valueName, value, outer: names } };
}

/** Elements that are sure to be in the collection, or that all of it are like, are gone through; the rest stays open. */
function overUnknown(node: ForExpression, collection: Value, frame: Frame, expression: Describe): Value {
  const { includes = [], only = undefined } = collection.kind === "unknown" ? collection : {};
  const key = derive(expression, [collection]);
  const turns = includes.map((element) => turn(node, frame, key, element));
  const taken = turns.filter(({ taken, value }) => !isInvalid(value) && (only ? taken !== false : taken === true));
  const inputs = [collection, ...taken.map(({ value }) => value)];
  if (taken.length === 0 || node.keyResult) return derive(expression, inputs);
  return derive(expression, inputs, { includes: taken.map(({ value }) => value), ...(only && { only }) });
}

function listFrom(turns: readonly Turn[], expression: Describe): Value {
  const values = turns.map(({ value }) => value);
  if (turns.every(({ taken }) => taken === true)) return tuple(values);
  const inputs = turns.flatMap(({ value, condition }) => (condition ? [condition, value] : [value]));
  return derive(expression, inputs, { includes: values, only: true });
}

function objectFrom(turns: readonly Turn[], group: boolean, expression: Describe): Value {
  const groups = new Map<string, Value[]>();
  const nameless: Value[] = [];
  for (const { key, value, taken, condition } of turns) {
    const name = keyName(key!);
    if (name === undefined || taken !== true) nameless.push(key!, value, ...(condition ? [condition] : []));
    else {
      const known = groups.get(name);
      if (known && !group) throw new Refusal(`two elements produced the key ${JSON.stringify(name)}`);
      if (known) known.push(value);
      else groups.set(name, [value]);
    }
  }
  const entries = new Map([...groups].map(([name, values]) => [name, group ? tuple(values) : values[0]!]));
  const result: Value = nameless.length === 0 ? { kind: "object", entries } : withUnknownKeys(entries, nameless, expression);
  return markSensitive(
    result,
    turns.some(({ key }) => key?.sensitive),
  );
}

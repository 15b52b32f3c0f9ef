/** Sets: what several have in common, together, or one beside the others. */
import type { Value } from "../../model/value";
import { tuple } from "../../model/value";
import { convert } from "../convert";
import { boundElements, Refusal } from "../limits";
import { identity, setElements } from "../order";
import { listOf, typeOf, unify } from "../types";
import { derive, isWhollyKnown } from "../unknowns";
import { ANYTHING, elementsOf, list, PARTLY, type TerraformFunction, variadic, withMarksOfElements } from "./define";

function setProduct(sequences: readonly Value[]): Value | undefined {
  if (sequences.length < 2) throw new Refusal("at least two sets are required");
  const ordered = sequences.every(({ kind }) => kind === "list" || kind === "tuple");
  const sets = sequences.map((sequence) => convert(sequence, ordered ? listOf("any") : { kind: "set", element: "any" }));
  if (sets.some(({ kind }) => kind === "unknown")) return undefined;
  boundElements(sets.reduce((count, set) => count * elementsOf(set).length, 1));
  let rows: Value[][] = [[]];
  for (const set of sets) rows = rows.flatMap((row) => elementsOf(set).map((element) => [...row, element]));
  return ordered ? list(rows.map(tuple)) : { kind: "set", elements: setElements(rows.map(tuple)) };
}

/** Unions and intersections are of one type; an unknown element leaves open whether it is another. */
const setOperation = (
  combine: (sets: readonly (readonly Value[])[]) => readonly Value[],
  sure: boolean,
  exactly?: number,
): TerraformFunction =>
  variadic([], ANYTHING, (_, values, { expression }) => {
    if (values.length === 0 || (exactly !== undefined && values.length !== exactly)) throw new Refusal("the number of sets is wrong");
    if (values.some(({ kind }) => kind === "null")) throw new Refusal("an argument must not be null");
    const known = values
      .filter(({ kind }) => kind !== "unknown")
      .map((value) => elementsOf(convert(value, { kind: "set", element: "any" })));
    const type = unify(known.flat().map(typeOf));
    if (type === undefined) throw new Refusal("all sets must have one element type");
    const sets = known.map((elements) => setElements(elements.map((element) => convert(element, type))));
    const included = values.flatMap((value) => (value.kind === "unknown" ? (value.includes ?? []) : []));
    const complete = values.every(isWhollyKnown);
    if (complete) return { kind: "set", elements: setElements(combine(sets)) };
    return derive(
      expression,
      values,
      sure ? { includes: setElements([...combine(sets), ...included]).filter(({ kind }) => kind !== "unknown") } : {},
    );
  });

const keysOf = (elements: readonly Value[]): Set<string> => new Set(elements.map(identity));

export const setFunctions = {
  setintersection: setOperation(([first = [], ...others]) => {
    const keys = others.map(keysOf);
    return first.filter((element) => keys.every((each) => each.has(identity(element))));
  }, false),
  setproduct: withMarksOfElements(variadic([], PARTLY, (_, sequences) => setProduct(sequences))),
  setsubtract: setOperation(
    ([first = [], second = []]) => {
      const removed = keysOf(second);
      return first.filter((element) => !removed.has(identity(element)));
    },
    false,
    2,
  ),
  setunion: setOperation((sets) => sets.flat(), true),
};

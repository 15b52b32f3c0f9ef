/**
 * What is wrong in a file in native syntax beside its grammar: blocks that Terraform does not have, functions that there are not, dynamic
 * blocks with a part missing. Evaluation asks for little of a file, and would pass over the rest.
 */
import type { BlockNode, Body } from "../hcl/ast";
import type { Diagnostic, Source, Span } from "../source";
import { functionProblems, labelsOf, notABlock } from "./block-types";
import { dynamicProblem } from "./dynamic-blocks";
import { dynamicType } from "./hcl-body";

export function* hclProblems(source: Source, file: Body, functions: ReadonlyMap<string, Span>): Generator<Diagnostic> {
  for (const { name, nameSpan } of file.attributes)
    yield { message: `${notABlock(name)} At the top of a file there are only blocks.`, source, span: nameSpan };
  for (const block of file.blocks) {
    const message = labelProblem(block);
    if (message !== undefined) yield { message, source, span: block.typeSpan };
  }
  yield* functionProblems(source, functions);
  yield* dynamicProblems(source, file);
}

function labelProblem({ type, labels }: BlockNode): string | undefined {
  const expected = labelsOf(type);
  if (expected === undefined) return notABlock(type);
  return labels.length === expected ? undefined : `A ${type} block has ${expected} labels, not ${labels.length}.`;
}

/** At any depth. */
function* dynamicProblems(source: Source, body: Body): Generator<Diagnostic> {
  for (const block of body.blocks) {
    const type = dynamicType(block);
    const hasForEach = block.body.attributes.some(({ name }) => name === "for_each");
    const contents = block.body.blocks.filter((inner) => inner.type === "content").length;
    const problem = type === undefined ? undefined : dynamicProblem(type, hasForEach, contents);
    if (problem !== undefined) yield { message: problem, source, span: block };
    yield* dynamicProblems(source, block.body);
  }
}

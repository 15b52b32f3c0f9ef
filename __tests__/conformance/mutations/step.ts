/** Steps of the environments, all of them or a sample that is the same in every run, and what is refused after one. */
import * as fc from "fast-check";
import { refusals, type Environment } from "./environment";
import type { Mutation, Operator } from "./mutation";

export const EXHAUSTIVE = process.env["MUTATIONS"] === "all";
const SAMPLE = 6;

export interface Step {
  readonly environment: Environment;
  readonly file: string;
  readonly mutation: Mutation;
}

export const stepsOf = (environments: readonly Environment[], operator: Operator): Step[] =>
  environments.flatMap((environment) =>
    Object.entries(environment.roots).flatMap(([file, root]) =>
      operator(root, Object.values(environment.roots)).map((mutation) => ({ environment, file, mutation })),
    ),
  );

export const sampled = (steps: readonly Step[]): readonly Step[] =>
  EXHAUSTIVE || steps.length <= SAMPLE
    ? steps
    : fc.sample(fc.shuffledSubarray([...steps], { minLength: SAMPLE, maxLength: SAMPLE }), { seed: 5, numRuns: 1 })[0]!;

const before = new WeakMap<Environment, ReadonlySet<string>>();

/** What is refused after the step and was not before. */
export function newRefusals({ environment, file, mutation }: Step): string[] {
  const known = before.get(environment) ?? refusals(environment);
  before.set(environment, known);
  const root = structuredClone(environment.roots[file]!);
  mutation.apply(root);
  return [...refusals({ ...environment, roots: { ...environment.roots, [file]: root } })].filter((line) => !known.has(line));
}

export const titleOf = ({ environment, mutation }: Step): string => `${environment.name}: ${mutation.title}`;

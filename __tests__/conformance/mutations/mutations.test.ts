/**
 * One step away from an environment that is right: whatever loosens it is refused under the default preset, whatever tightens it is not.
 * The suite takes a sample; `npm run test:mutations` takes every step of every environment.
 */
import { environments, refusals, type Environment } from "./environment";
import { LOOSENINGS } from "./operators";
import * as TIGHTENINGS from "./operators/tightenings";
import { EXHAUSTIVE, newRefusals, sampled, stepsOf, titleOf } from "./step";

let built: readonly Environment[] = [];
beforeAll(async () => void (built = await environments()), 60_000);

test("the environments are as they should be before anything is changed", () => {
  expect(built.flatMap((environment) => [...refusals(environment)].map((line) => `${environment.name}: ${line}`))).toEqual([
    "three tiers: ec2-no-open-ingress aws_vpc_security_group_ingress_rule.web: aws_vpc_security_group_ingress_rule.web admits tcp/443 from 0.0.0.0/0: 100 % of public IPv4.",
  ]);
});

test("there are thousands of steps, and every operator finds places for its own", () => {
  const counts = Object.entries({ ...LOOSENINGS, ...TIGHTENINGS }).map(
    ([name, operator]) => [name, stepsOf(built, operator).length] as const,
  );
  if (EXHAUSTIVE) console.table(Object.fromEntries(counts));
  expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(2500);
});

test.each(Object.entries(LOOSENINGS))(
  "%s are refused",
  (_, operator) => {
    const steps = sampled(stepsOf(built, operator));
    expect(steps.filter((step) => newRefusals(step).length === 0).map(titleOf)).toEqual([]);
  },
  240_000,
);

test.each(Object.entries(TIGHTENINGS))(
  "what is %s stays accepted",
  (_, operator) => {
    const steps = sampled(stepsOf(built, operator));
    expect(steps.flatMap((step) => newRefusals(step).map((line) => `${titleOf(step)}: ${line}`))).toEqual([]);
  },
  240_000,
);

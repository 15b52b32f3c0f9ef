/** A stack in an account of its own, and what it synthesizes to, as plain data. */
import { TerraformStack, Testing } from "cdktf";
import type { Construct } from "constructs";
import { AwsAccount } from "../../../../lib/aws/aws-account";

export interface Synthesized {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

export function newStack(account = "111122223333"): TerraformStack {
  const stack = new TerraformStack(Testing.app(), "stack");
  new AwsAccount(stack, "aws", { account, region: "eu-west-1" });
  return stack;
}

export function synthesize(build: (scope: Construct) => void): Synthesized {
  const stack = newStack();
  build(stack);
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

/** All resources of a type, in the order of their names. */
export function resourcesOf(synthesized: Synthesized, type: string): readonly Readonly<Record<string, unknown>>[] {
  return Object.values(synthesized.resource[type] ?? {});
}

/** The one resource of a type. */
export function only(synthesized: Synthesized, type: string): Readonly<Record<string, unknown>> {
  const found = resourcesOf(synthesized, type);
  if (found.length !== 1) throw new Error(`${found.length} resources of type ${type}`);
  return found[0]!;
}

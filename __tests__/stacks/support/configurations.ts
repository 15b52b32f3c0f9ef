/** What real Terraform gets to see: constructs together in one root module, and every example stack in one of its own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, Testing } from "cdktf";
import { Construct } from "constructs";
import { ContainerService } from "../../../stacks/container-service";
import { DataTeam } from "../../../stacks/data-team";
import { LearningService } from "../../../stacks/learning-service";
import { SharedPerimeter, SharedPlatform } from "../../../stacks/shared-platform";
import { EXAMPLES } from "../../lib/aws/support/examples";
import { newStack } from "../../lib/aws/support/synthesize";

type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

export interface CdktfConfiguration {
  readonly terraform: { readonly backend?: unknown; readonly required_providers: Readonly<Record<string, { readonly version: string }>> };
  readonly provider: { readonly aws: readonly object[] };
  readonly resource: Blocks;
  readonly data?: Blocks;
  readonly output?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** Each of the examples in a scope of its own, which is named after it. */
export function constructs(names: readonly string[] = Object.keys(EXAMPLES)): CdktfConfiguration {
  const stack = newStack();
  for (const name of names) EXAMPLES[name]!(new Construct(stack, scopeOf(name)));
  return JSON.parse(Testing.synth(stack)) as CdktfConfiguration;
}

export const scopeOf = (example: string): string => example.replaceAll(/[^A-Za-z]+/g, "-");

/** The example stacks by their names, those that others refer to first. */
export function exampleStacks(): Readonly<Record<string, CdktfConfiguration>> {
  const outdir = mkdtempSync(path.join(tmpdir(), "guardrails-stacks-"));
  const app = new App({ outdir });
  new LearningService(app, "learning-service");
  new ContainerService(app, "container-service");
  new DataTeam(app, "data-team", new SharedPlatform(app, "shared-platform"));
  new SharedPerimeter(app, "shared-perimeter");
  app.synth();
  const configurations = app.node.children.map(({ node: { id } }): [string, CdktfConfiguration] => [
    id,
    JSON.parse(readFileSync(path.join(outdir, "stacks", id, "cdk.tf.json"), "utf8")) as CdktfConfiguration,
  ]);
  rmSync(outdir, { recursive: true });
  return Object.fromEntries(configurations);
}

/** Environments that are right, as the Terraform JSON that is judged, so that one step away from them can be tried. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "@cdktf/hcl2json";
import { App } from "cdktf";
import { evaluate } from "../../../policies/engine/evaluate";
import type { Finding } from "../../../policies/engine/finding";
import { policies } from "../../../policies/registry";
import { loadFiles } from "../../../policies/terraform/load/load";
import { ContainerService } from "../../../stacks/container-service";
import { DataTeam } from "../../../stacks/data-team";
import { LearningService } from "../../../stacks/learning-service";
import { SharedPerimeter, SharedPlatform } from "../../../stacks/shared-platform";
import { APP_GROUP, DATABASE, NETWORK, PUBLIC_SUBNETS } from "../shapes/network";
import { PINNED } from "../shapes/pinned";
import { WEB } from "../shapes/web";
import type { Root } from "./root";

export interface Environment {
  readonly name: string;
  /** Everything beside the roots that is read with them. */
  readonly files: Readonly<Record<string, string>>;
  readonly roots: Readonly<Record<string, Root>>;
}

/** The refusing findings under the default preset, as "policy address message". */
export function refusals({ files, roots }: Environment): Set<string> {
  const texts = Object.fromEntries(Object.entries(roots).map(([file, root]) => [file, JSON.stringify(root)]));
  const { inputs, errors } = loadFiles({ ...files, ...texts });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const refused = evaluate(inputs, { policies }).findings.filter(({ enforcement }) => enforcement === "refuse");
  return new Set(refused.map(lineOf));
}

const lineOf = ({ policyId, address, message }: Finding): string => `${policyId} ${address}: ${message}`;

export async function environments(): Promise<Environment[]> {
  return [
    synthesized("learning-service", (app) => new LearningService(app, "learning-service")),
    synthesized("container-service", (app) => new ContainerService(app, "container-service")),
    synthesized("data-team", (app) => {
      new DataTeam(app, "data-team", new SharedPlatform(app, "shared-platform"));
      new SharedPerimeter(app, "shared-perimeter");
    }),
    await written("three tiers", NETWORK, PUBLIC_SUBNETS, APP_GROUP, DATABASE, WEB, PINNED),
  ];
}

function synthesized(name: string, build: (app: App) => unknown): Environment {
  const outdir = mkdtempSync(join(tmpdir(), "guardrails-mutations-"));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    const stacks = readdirSync(join(outdir, "stacks")).map((stack) => `stacks/${stack}/cdk.tf.json`);
    return {
      name,
      files: { "manifest.json": readFileSync(join(outdir, "manifest.json"), "utf8") },
      roots: Object.fromEntries(stacks.map((file) => [file, JSON.parse(readFileSync(join(outdir, file), "utf8")) as Root])),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

async function written(name: string, ...parts: readonly string[]): Promise<Environment> {
  const root = (await parse("main.tf", parts.join("\n"))) as Record<string, Record<string, Record<string, unknown[]>>>;
  const resource = Object.fromEntries(
    Object.entries(root["resource"]!).map(([type, all]) => [
      type,
      Object.fromEntries(Object.entries(all).map(([label, [body]]) => [label, body])),
    ]),
  );
  return { name, files: {}, roots: { "main.tf.json": { ...root, resource } as Root } };
}

/** One side of a comparison: a report, anything that check reads, or such a thing as it was in a git revision. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Side } from "../engine/compare";
import { isReport, reportIn } from "../settings/read-report";
import { readSettingsFile } from "../settings/settings-file";
import { load, type Input, type Loaded } from "../terraform/load/load";
import type { PlanView } from "../terraform/load/plan";
import type { Resource } from "../terraform/model/resource";
import { governed, judged, understood, type GovernedOptions } from "./governed";
import type { Steps } from "./interruptible";
import { readAs, type ReadingOptions } from "./reading";
import { inRevision, withoutRepository } from "./revision";
import { UsageError, type Terminal } from "./terminal";

export interface SideOptions extends GovernedOptions, ReadingOptions {
  /** What of a plan is compared. @default what it would make */
  readonly planView?: PlanView;
  /** Shell command that makes the path in a git revision. @default it is there */
  readonly synth?: string;
}

/** A side, with what was read for it where that is no report. */
interface ReadSide extends Side {
  readonly loaded?: Loaded;
}

/**
 * @param path where to look in a git revision
 * @throws UsageError where it is none of these, or cannot be read
 */
export async function sideOf(name: string, path: string, options: SideOptions, steps: Steps, terminal: Terminal): Promise<ReadSide> {
  const given = resolve(terminal.cwd(), name);
  if (!existsSync(given)) return revision(name, path, options, steps, terminal);
  return (statSync(given).isFile() && given.endsWith(".json") && reportAt(name, terminal)) || sideAt(name, name, options, terminal);
}

function reportAt(name: string, terminal: Terminal): Side | undefined {
  return understood(() => {
    const file = readSettingsFile(name, terminal.cwd());
    return isReport(file.value) ? { name, report: reportIn(file) } : undefined;
  });
}

function sideAt(name: string, path: string, options: SideOptions, terminal: Terminal): ReadSide {
  const rules = governed(options, terminal);
  const loaded = load([path], { ...readAs(options), cwd: terminal.cwd(), ...(options.planView && { planView: options.planView }) });
  const { inputs } = loaded;
  const [first] = loaded.errors;
  if (first) throw new UsageError(first.message.startsWith(name) ? first.message : `${name}: ${first.message}`);
  return { name, report: judged(rules, inputs, [], terminal), values: valuesOf(inputs), loaded };
}

function valuesOf(inputs: readonly Input[]): NonNullable<Side["values"]> {
  return (keyOf) => {
    const named = new Map<string, Resource>();
    for (const { path: input, configurations } of inputs)
      for (const { name: stack, resources } of configurations)
        for (const resource of resources) {
          const { address, constructPath } = resource;
          named.set(keyOf({ input, stack, address }), resource);
          if (constructPath !== undefined) named.set(keyOf({ input, stack, address, constructPath }), resource);
        }
    return (finding) => {
      const { constructPath: _, ...byAddress } = finding;
      return (named.get(keyOf(finding)) ?? named.get(keyOf(byAddress)))?.at(...stepsOf(finding.attribute ?? "")).text;
    };
  };
}

/** `ingress[0].cidr_blocks[1]` */
function stepsOf(attribute: string): (string | number)[] {
  return [...attribute.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index === undefined ? (key ?? name!) : Number(index),
  );
}

/** By the settings and waivers of that time. */
function revision(name: string, path: string, options: SideOptions, steps: Steps, terminal: Terminal): Promise<ReadSide> {
  const { synth } = options;
  return inRevision(
    name,
    async ({ cwd, linkPackages }) => {
      // A command installs what it needs, and must not do so in today's folder.
      if (synth !== undefined) await synthesize(synth, name, cwd, steps, terminal);
      else if (!existsSync(resolve(cwd, path)))
        throw new UsageError(`There is no ${path} in ${name}; if a command makes it, give that as --synth "npm ci && npx cdktf synth".`);
      if (synth === undefined) linkPackages();
      const side = sideAt(`${name}:${path}`, path, options, { ...terminal, cwd: () => cwd });
      await steps.proceed();
      return side;
    },
    steps,
    terminal,
  );
}

/** What the command says goes to the standard error, since the standard output is the comparison's. */
async function synthesize(command: string, name: string, cwd: string, steps: Steps, { env }: Terminal): Promise<void> {
  const failure = await steps.run(command, [], { cwd, env: withoutRepository(env), shell: true, stdio: ["ignore", 2, 2], detached: true });
  if (failure !== undefined) throw new UsageError(`--synth ${command} ended with ${failure} in ${name}.`);
}

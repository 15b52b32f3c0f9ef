/**
 * Everything under review that governs a run, found from the working directory: settings, custom policies and waivers. The guard and the
 * command line read it alike.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { suggestion } from "../engine/closest";
import { limited } from "../engine/limited";
import { WAIVER_POLICY } from "../engine/oversight";
import { SEVERITIES, type Policy } from "../engine/policy";
import { judgeWaivers, type JudgedWaivers } from "../engine/waiver";
import { findSettings, runProgram, type FoundSettings } from "./find-settings";
import { inForce } from "./in-force";
import { readWaivers } from "./read-waivers";
import type { PolicySetting, Settings } from "../engine/settings";
import { SettingsError, type SettingsProblem } from "./settings-error";
import { nameOf } from "./settings-file";
import { validate } from "./validate";

export interface Governance {
  /** Those given, and the custom ones. */
  readonly policies: readonly Policy[];
  readonly settings: Settings;
  /** What paths in the settings are relative to. */
  readonly folder: string;
  readonly waivers: JudgedWaivers;
}

export interface GovernanceOptions {
  readonly policies: readonly Policy[];
  readonly cwd: string;
  readonly now: Date;
  /** Path of the settings. @default found by name in the working directory or above it */
  readonly config?: string;
}

const WAIVER_FILE = "guardrails.waivers.json";

/** @throws SettingsError where a file is not understood: nothing is judged by half of the rules */
export function readGovernance({ policies: shipped, cwd, now, config }: GovernanceOptions): Governance {
  const found = findSettings(cwd, config);
  const { folder } = found;
  const { settings, expired } = inForce(found, now);
  const policies = [...shipped, ...(settings.customPolicies ?? []).flatMap((name, index) => customPolicies(name, index, found, cwd))];
  checkPolicies(policies, found);
  const waiverFile = resolve(folder, settings.waivers?.file ?? WAIVER_FILE);
  const { written, problems } = existsSync(waiverFile) || settings.waivers?.file !== undefined ? readWaivers(waiverFile, cwd) : NO_WAIVERS;
  const maxDays = settings.waivers?.maxDays;
  const judged = judgeWaivers(written, { policies: [...policies, WAIVER_POLICY], now, ...(maxDays !== undefined && { maxDays }) });
  return { policies, settings, folder, waivers: { valid: judged.valid, problems: [...expired, ...problems, ...judged.problems] } };
}

const NO_WAIVERS = { written: [], problems: [] };

/** Every policy that a file beside the settings, or a package, exports. */
function customPolicies(name: string, index: number, { folder, file }: FoundSettings, cwd: string): Policy[] {
  const location = file?.locationOf(["customPolicies", index]);
  const problem = (message: string) =>
    new SettingsError([
      { message: `customPolicies[${index}]: ${name}: ${message}`, file: file?.name ?? name, ...(location && { location }) },
    ]);
  let path: string;
  try {
    path = createRequire(resolve(folder, "guardrails.config.json")).resolve(name);
  } catch {
    path = resolve(folder, name);
    if (!existsSync(path)) throw problem("There is no such file or package.");
  }
  const exported = runProgram(path, cwd);
  const candidates = isPolicy(exported)
    ? [exported]
    : typeof exported === "object" && exported !== null
      ? Object.values(exported).flat()
      : [];
  const policies = candidates.filter(isPolicy);
  if (policies.length === 0) throw problem("It exports no policy; make one with definePolicy.");
  policies.forEach((policy) => checkMeta(policy, nameOf(path, cwd)));
  return policies.map((policy) => limited(policy));
}

/** @throws SettingsError where something is missing without which a finding could not be weighed or told */
function checkMeta(policy: Policy, name: string): void {
  const { policyMetaSchema } = require("./schema") as typeof import("./schema");
  try {
    validate(policyMetaSchema, { name, value: policy, locationOf: () => undefined });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new SettingsError(error.problems.map(({ message, file }) => ({ message: `${policy.id}: ${message}`, file })));
  }
}

function isPolicy(value: unknown): value is Policy {
  if (typeof value !== "object" || value === null) return false;
  const { id, check, messages } = value as Partial<Policy>;
  return typeof id === "string" && typeof check === "function" && typeof messages === "object";
}

function checkPolicies(policies: readonly Policy[], { settings, file }: FoundSettings): void {
  if (!file) return;
  const byName = new Map<string, Policy>();
  const problems: SettingsProblem[] = [];
  const add = (path: readonly PropertyKey[], message: string) => {
    const location = file.locationOf(path);
    problems.push({ message, file: file.name, ...(location && { location }) });
  };
  for (const policy of policies)
    for (const name of [policy.id, ...(policy.aliases ?? [])]) {
      if (byName.has(name)) add(["customPolicies"], `There are two policies named ${name}.`);
      byName.set(name, policy);
    }
  const check = (path: readonly PropertyKey[], chosen: Settings["policies"] = {}) => {
    for (const [name, setting] of Object.entries(chosen)) {
      const policy = byName.get(name);
      if (!policy) add([...path, name], `There is no policy named ${JSON.stringify(name)}${suggestion(name, [...byName.keys()]) || "."}`);
      else if (policy.fatal && loosens(setting, policy)) add([...path, name], `${name} can be neither turned off nor loosened.`);
    }
  };
  check(["policies"], settings.policies);
  settings.overrides?.forEach((override, index) => check(["overrides", index, "policies"], override.policies));
  if (problems.length > 0) throw new SettingsError(problems);
}

function loosens({ enforcement = "refuse", severity }: PolicySetting, policy: Policy): boolean {
  return enforcement !== "refuse" || (severity !== undefined && SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(policy.severity));
}

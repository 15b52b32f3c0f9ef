/** What a team decided about policies, under review: stricter, looser or off, everywhere or in a stack or path, and why. */
import type { Enforcement, Finding } from "./finding";
import type { PolicyMeta, Severity } from "./policy";
import { DEFAULT_PRESET, presetEnforcement, type Preset } from "./presets";
import type { PolicyOff } from "./report";
import { known, type Known } from "../facts/known";
import { globMatcher, scopeMatcher } from "./scope";

/** guardrails.config.json */
export interface Settings {
  readonly $schema?: string;
  /** @default "recommended" */
  readonly preset?: Preset;
  readonly policies?: Readonly<Record<string, PolicySetting>>;
  /** A later one wins over an earlier one. */
  readonly overrides?: readonly Override[];
  /** Public ranges that count as the team's own, none wider than an IPv4 /16 or an IPv6 /32. */
  readonly knownRanges?: readonly KnownRange[];
  /** Security groups and subnets that are built elsewhere and may be named by their id. */
  readonly knownIds?: readonly KnownId[];
  readonly waivers?: { readonly file?: string; readonly maxDays?: number };
  readonly customPolicies?: readonly string[];
  /** What the guard writes at every synth, beside the settings; the formats are those of `guardrails check`. */
  readonly reports?: readonly { readonly format: string; readonly output: string }[];
  /** Of which resources the guard leaves the line of TypeScript for later checks of its output. @default "findings": those that it reports itself */
  readonly sourceLines?: SourceLines;
}

export const SOURCE_LINES = ["findings", "all"] as const;
export type SourceLines = (typeof SOURCE_LINES)[number];

export interface KnownRange {
  readonly cidr: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it counts, in UTC: "2026-12-31". @default it has no end */
  readonly expires?: string;
}

export interface KnownId {
  /** Of a security group or a subnet: "sg-0123456789abcdef0". */
  readonly id: string;
  readonly owner: string;
  readonly reason: string;
  /** As of a known range. */
  readonly expires?: string;
}

/** What takes known ranges and ids for the team's own. */
const RANGE_POLICIES = ["ec2-no-open-ingress", "ec2-no-public-source", "vpc-no-open-network-acl"];
const ID_POLICIES = { sg: ["ec2-no-unknown-group", "ec2-no-unknown-source"], subnet: ["vpc-no-unknown-subnet"] } as const;

export interface PolicySetting {
  readonly enforcement?: Enforcement | "off";
  readonly severity?: Severity;
  readonly reason?: string;
}

export interface Override {
  /** Glob of stack names. */
  readonly stack?: string;
  /** Glob of construct paths or Terraform addresses. */
  readonly path?: string;
  readonly policies: Readonly<Record<string, PolicySetting>>;
}

export const knownIn = ({ knownRanges = [], knownIds = [] }: Settings): Known =>
  known(
    knownRanges.map(({ cidr }) => cidr),
    knownIds.map(({ id }) => id),
  );

type Decided = Pick<Finding, "severity"> & { readonly enforcement: Enforcement | "off" };

/** Answers, for one run, what is to become of each finding. */
export class Decisions {
  readonly preset: Preset;
  private readonly overrides: readonly {
    readonly applies: (finding: Located) => boolean;
    readonly settings: ReadonlyMap<string, PolicySetting>;
  }[];
  private readonly everywhere: ReadonlyMap<string, PolicySetting>;

  constructor(
    private readonly settings: Settings,
    policies: readonly PolicyMeta[],
  ) {
    this.preset = settings.preset ?? DEFAULT_PRESET;
    const byId = byIdOf(policies);
    this.everywhere = byId(settings.policies ?? {});
    this.overrides = (settings.overrides ?? []).map((override) => ({ applies: matcher(override), settings: byId(override.policies) }));
  }

  /** Whether the policy is off everywhere, and so need not run. */
  isOff(policy: PolicyMeta): boolean {
    const wanted = this.everywhere.get(policy.id)?.enforcement ?? presetEnforcement(this.preset, policy, policy.severity);
    return wanted === "off" && !this.overrides.some(({ settings }) => (settings.get(policy.id)?.enforcement ?? "off") !== "off");
  }

  decide(policy: PolicyMeta, finding: Located & Pick<Finding, "severity">): Decided {
    let { enforcement, severity }: PolicySetting = this.everywhere.get(policy.id) ?? {};
    for (const override of this.overrides) {
      const setting = override.settings.get(policy.id);
      if (!setting || !override.applies(finding)) continue;
      enforcement = setting.enforcement ?? enforcement;
      severity = setting.severity ?? severity;
    }
    const decided = severity ?? finding.severity;
    return { severity: decided, enforcement: enforcement ?? presetEnforcement(this.preset, policy, decided) };
  }

  /** Everything that somebody turned off, for the report. */
  policiesOff(policies: readonly PolicyMeta[]): PolicyOff[] {
    const names = byIdOf(policies);
    const entries = (settings: Readonly<Record<string, PolicySetting>>, scope?: string): PolicyOff[] =>
      [...names(settings)].flatMap(([policyId, { enforcement, reason = "" }]) =>
        enforcement === "off" ? [{ policyId, by: "configuration" as const, reason, ...(scope !== undefined && { scope }) }] : [],
      );
    const vouched = (ids: readonly string[], scope: string, { owner, reason }: Pick<KnownId, "owner" | "reason">): PolicyOff[] =>
      ids.map((policyId) => ({ policyId, by: "configuration", reason: `${reason} (${owner})`, scope }));
    return [
      ...(this.settings.knownRanges ?? []).flatMap((one) => vouched(RANGE_POLICIES, `known range ${one.cidr}`, one)),
      ...(this.settings.knownIds ?? []).flatMap((one) =>
        vouched(ID_POLICIES[one.id.startsWith("sg-") ? "sg" : "subnet"], `known id ${one.id}`, one),
      ),
      ...entries(this.settings.policies ?? {}),
      ...(this.settings.overrides ?? []).flatMap(({ policies: settings, stack, path }) =>
        entries(settings, [stack !== undefined && `stack ${stack}`, path !== undefined && `path ${path}`].filter(Boolean).join(", ")),
      ),
      ...policies
        .filter((policy) => this.isOff(policy) && !this.everywhere.has(policy.id))
        .map(({ id }) => ({ policyId: id, by: "preset" as const, reason: `It is not part of the preset "${this.preset}".` })),
    ];
  }
}

type Located = Pick<Finding, "stack" | "address" | "constructPath">;

function matcher({ stack, path }: Override): (finding: Located) => boolean {
  const inStack = stack === undefined ? () => true : globMatcher(stack);
  const atPath = path === undefined ? () => true : scopeMatcher(path);
  return (finding) => inStack(finding.stack) && atPath(finding);
}

/** Settings by the policies' present ids; earlier ids go on working. */
function byIdOf(policies: readonly PolicyMeta[]) {
  const ids = new Map(policies.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id] as const)));
  return (settings: Readonly<Record<string, PolicySetting>>): ReadonlyMap<string, PolicySetting> =>
    new Map(Object.entries(settings).map(([name, setting]) => [ids.get(name) ?? name, setting]));
}

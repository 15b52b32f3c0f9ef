/**
 * Runs policies over what was loaded and makes one report of it. A policy that throws is a refusal that names it, and what cannot be read
 * is an error: neither is ever clean.
 */
import { Facts } from "../facts/facts";
import type { Input } from "../terraform/load/load";
import type { Block, Configuration } from "../terraform/model/resource";
import { TOOL } from "../version";
import { controlIds } from "./controls";
import type { Enforcement, Finding, PathStep, Place, RelatedLocation } from "./finding";
import { withFingerprints } from "./fingerprint";
import { worstFirst } from "./order";
import { SEVERITIES, type Policy, type PolicyMeta, type ReportOptions, type Severity } from "./policy";
import { docsPath } from "./policy-summary";
import { DEFAULT_PRESET, presetEnforcement, type Preset } from "./presets";
import type { AcceptedUnknown, InputError, PolicyOff, Report, Summary, WaivedFinding } from "./report";

export interface EvaluateOptions {
  readonly policies: readonly Policy[];
  /** @default "recommended" */
  readonly preset?: Preset;
  /** Findings of this severity or worse refuse, all others warn. @default what the preset says */
  readonly failOn?: Severity;
  /** What could not be read: it stands in the report, which then is never clean. */
  readonly errors?: readonly InputError[];
}

type Unnamed = Omit<Finding, "fingerprint">;

/** Each input is judged on its own; what is in one cannot excuse another. */
export function evaluate(inputs: readonly Input[], options: EvaluateOptions): Report {
  const preset = options.preset ?? DEFAULT_PRESET;
  const active = options.policies.filter((policy) => presetEnforcement(preset, policy, policy.severity) !== "off");
  const found: Unnamed[] = [];
  const unknowns: AcceptedUnknown[] = [];
  for (const input of inputs) {
    const facts = new Facts(input.configurations);
    for (const policy of active) {
      for (const finding of run(policy, facts, input)) {
        if (finding.messageId !== THREW && policy.onUnknown === "accept" && isAboutUnknown(finding))
          unknowns.push(acceptedUnknown(finding));
        else found.push({ ...finding, enforcement: enforcement(finding, policy, preset, options.failOn) });
      }
    }
  }
  const findings = withFingerprints(worstFirst(distinct(found)));
  const errors = options.errors ?? [];
  const judged = inputs.map((input) => ({
    path: input.path,
    kind: input.kind,
    stacks: input.configurations.map((configuration) => configuration.name),
    resources: input.configurations.reduce((sum, configuration) => sum + configuration.resources.length, 0),
  }));
  const waived: WaivedFinding[] = [];
  return {
    version: 1,
    tool: TOOL,
    inputs: judged,
    summary: summarize({
      preset,
      policies: active.length,
      resources: judged.reduce((sum, input) => sum + input.resources, 0),
      findings,
      waived,
      errors,
    }),
    findings,
    waived,
    policiesOff: options.policies.filter((policy) => !active.includes(policy)).map((policy) => offByPreset(policy, preset)),
    unknowns,
    errors,
  };
}

/** Message id of the finding that stands for a policy's own error. */
const THREW = "threw";

function run(policy: Policy, facts: Facts, input: Input): Unnamed[] {
  const findings: Unnamed[] = [];
  try {
    policy.check({
      facts,
      report: (messageId, options) => void findings.push(toFinding(policy, messageId, options, input)),
    });
  } catch (error) {
    findings.push(threw(policy, error, input));
  }
  return findings;
}

function toFinding(policy: Policy, messageId: string, options: ReportOptions, input: Input): Unnamed {
  const template = policy.messages[messageId];
  if (template === undefined) throw new Error(`It reports ${JSON.stringify(messageId)}, which is not among its messages.`);
  const { at } = options;
  const block = blockOf(at);
  return {
    ...common(policy, options.severity ?? policy.severity, input),
    messageId,
    message: fill(template, { ...options, address: block.address }),
    stack: block.module.configuration.name,
    ...place(at),
    related: (options.related ?? []).map(({ at: other, message }): RelatedLocation => ({ ...relatedPlace(other), message })),
    ...(options.path && { path: options.path.map(step) }),
  };
}

/** Without a place: nothing that the policy judges in this input can be called clean. */
function threw(policy: Policy, error: unknown, input: Input): Unnamed {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ...common(policy, policy.severity, input),
    messageId: THREW,
    message: `The policy ${policy.id} stopped with an error, so nothing that it judges can be called clean: ${reason}`,
    stack: stackName(input.configurations),
    address: "",
    related: [],
    remediation: "Report the error to whoever maintains the policy.",
  };
}

function stackName(configurations: readonly Configuration[]): string {
  return configurations.length === 1 ? configurations[0]!.name : "all stacks";
}

function common(policy: Policy, severity: Severity, input: Input) {
  return {
    policyId: policy.id,
    topic: policy.topic,
    severity,
    enforcement: "refuse" as Enforcement,
    input: input.path,
    remediation: policy.remediation,
    docs: docsPath(policy.id),
    controls: controlIds(policy.controls),
  };
}

function place(at: Place): Pick<Unnamed, "address" | "constructPath" | "attribute" | "value" | "location"> {
  const block = blockOf(at);
  return {
    address: block.address,
    ...(block.constructPath !== undefined && { constructPath: block.constructPath }),
    ...("block" in at && { attribute: at.name, value: at.text }),
    location: locationOf(at),
  };
}

function relatedPlace(at: Place): Pick<RelatedLocation, "address" | "location"> {
  return { address: blockOf(at).address, location: locationOf(at) };
}

function step(at: Place | string): PathStep {
  if (typeof at === "string") return { text: at };
  const where = relatedPlace(at);
  return { text: "block" in at ? `${where.address} ${at.name}` : where.address, ...where };
}

function blockOf(at: Place): Block {
  return "block" in at ? at.block : at;
}

function locationOf(at: Place) {
  return "block" in at ? at.location : at.location();
}

function fill(template: string, data: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : placeholder;
  });
}

/** By convention the messages about values that are not known begin with "unknown". */
function isAboutUnknown(finding: Unnamed): boolean {
  return finding.messageId.startsWith("unknown");
}

function acceptedUnknown(finding: Unnamed): AcceptedUnknown {
  const { policyId, message, input, stack, address, constructPath, attribute, location } = finding;
  return {
    policyId,
    message,
    input,
    stack,
    address,
    ...(constructPath !== undefined && { constructPath }),
    ...(attribute !== undefined && { attribute }),
    ...(location !== undefined && { location }),
  };
}

function enforcement(finding: Unnamed, policy: PolicyMeta, preset: Preset, failOn: Severity | undefined): Enforcement {
  if (finding.messageId === THREW) return "refuse";
  if (failOn !== undefined) return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn) ? "refuse" : "warn";
  const wanted = presetEnforcement(preset, policy, finding.severity);
  return wanted === "off" ? "warn" : wanted;
}

function offByPreset(policy: PolicyMeta, preset: Preset): PolicyOff {
  return { policyId: policy.id, by: "preset", reason: `It is not part of the preset "${preset}".` };
}

/** What two roads of one policy lead to is one finding. */
function distinct(findings: readonly Unnamed[]): Unnamed[] {
  const seen = new Map<string, Unnamed>();
  for (const finding of findings) {
    const { policyId, input, stack, address, attribute, message } = finding;
    const key = JSON.stringify([policyId, input, stack, address, attribute, message]);
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

interface Outcome {
  readonly preset: Preset;
  readonly policies: number;
  readonly resources: number;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly errors: readonly InputError[];
}

function summarize({ preset, policies, resources, findings, waived, errors }: Outcome): Summary {
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  const refuse = count((finding) => finding.enforcement === "refuse");
  return {
    verdict: errors.length > 0 ? "unreadable" : refuse > 0 ? "refused" : "clean",
    preset,
    policies,
    resources,
    refuse,
    warn: findings.length - refuse,
    critical: count((finding) => finding.severity === "critical"),
    high: count((finding) => finding.severity === "high"),
    medium: count((finding) => finding.severity === "medium"),
    low: count((finding) => finding.severity === "low"),
    waived: waived.length,
  };
}

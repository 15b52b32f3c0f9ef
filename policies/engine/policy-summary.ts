/** What a program may know of a policy without running it: the rows of `guardrails policies --format json`. */
import { controlIds } from "./controls";
import type { Enforcement } from "./finding";
import type { PolicyMeta, Severity, Topic } from "./policy";
import { PRESETS, presetEnforcement, type Preset } from "./presets";

/** The names are a contract: add, never rename. */
export interface PolicySummary {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly topic: Topic;
  readonly severity: Severity;
  readonly enforcement: Readonly<Record<Preset, Enforcement | "off">>;
  readonly controls: readonly string[];
  readonly onUnknown: "refuse" | "accept";
  readonly awsConfigRule: string | null;
  readonly misses: readonly string[];
  readonly fatal: boolean;
  readonly remediation: string;
  readonly references: readonly string[];
  readonly docs: string;
}

export function policySummary(policy: PolicyMeta): PolicySummary {
  const { id, aliases = [], title, description, topic, severity, misses = [], fatal = false, remediation, references } = policy;
  const enforcement = Object.fromEntries(PRESETS.map((preset) => [preset, presetEnforcement(preset, policy, severity)]));
  return {
    id,
    aliases,
    title,
    description,
    topic,
    severity,
    enforcement: enforcement as PolicySummary["enforcement"],
    controls: controlIds(policy.controls),
    onUnknown: policy.onUnknown ?? "refuse",
    awsConfigRule: policy.awsConfigRule ?? null,
    misses,
    fatal,
    remediation,
    references,
    docs: docsPath(id),
  };
}

export function docsPath(policyId: string): string {
  return `docs/policies/${policyId}.md`;
}

/** How strict a policy is before anyone configures it. */
import type { Enforcement } from "./finding";
import type { PolicyMeta, Severity } from "./policy";

export const PRESETS = ["core", "recommended", "strict"] as const;
export type Preset = (typeof PRESETS)[number];
export const DEFAULT_PRESET: Preset = "recommended";

/**
 * What becomes of a finding: `core` has only the core policies and refuses; `recommended` refuses those and whatever is critical or high,
 * and warns of the rest; `strict` refuses everything.
 */
export function presetEnforcement(preset: Preset, policy: Pick<PolicyMeta, "core">, severity: Severity): Enforcement | "off" {
  if (policy.core || preset === "strict") return "refuse";
  if (preset === "core") return "off";
  return severity === "critical" || severity === "high" ? "refuse" : "warn";
}

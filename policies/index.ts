/** What the writers of custom policies and of tools around the guard import: `cdktf-guardrails/policies`. */
export { evaluate, type EvaluateOptions } from "./engine/evaluate";
export type { Enforcement, Finding, PathStep, RelatedLocation } from "./engine/finding";
export {
  definePolicy,
  SEVERITIES,
  TOPICS,
  type CheckContext,
  type Controls,
  type MessageData,
  type Place,
  type Policy,
  type PolicyMeta,
  type ReportOptions,
  type Severity,
  type Topic,
} from "./engine/policy";
export { policySummary, type PolicySummary } from "./engine/policy-summary";
export { PRESETS, type Preset } from "./engine/presets";
export type { AcceptedUnknown, InputError, JudgedInput, PolicyOff, Report, Summary, WaivedFinding } from "./engine/report";
export type { Facts } from "./facts/facts";
export { policies } from "./registry";
export { load, loadFiles, type Input, type LoadError } from "./terraform/load/load";

/** `guardrails explain`: what a policy wants and why, or from where a data store can be reached, without leaving the terminal. */
import { suggestion } from "../engine/closest";
import { WAIVER_POLICY } from "../engine/oversight";
import type { PolicyMeta } from "../engine/policy";
import { policySummary } from "../engine/policy-summary";
import type { ExplainOptions } from "./explain-store";
import { governed } from "./governed";
import { UsageError, type Terminal } from "./terminal";

/**
 * @param name id of a policy, or a data store by its Terraform address or construct path
 * @param paths where the store is configured
 * @throws UsageError where there is no such policy or store
 */
export function explain(name: string, paths: readonly string[], options: ExplainOptions, terminal: Terminal): void {
  if (isPlace(name)) {
    const { explainStore } = require("./explain-store") as typeof import("./explain-store");
    return explainStore(name, paths, options, terminal);
  }
  const policies: readonly PolicyMeta[] = [...governed(options, terminal).policies, WAIVER_POLICY];
  const policy = policies.find(({ id, aliases = [] }) => id === name || aliases.includes(name));
  if (!policy) {
    const names = policies.map(({ id }) => id);
    throw new UsageError(`There is no policy ${JSON.stringify(name)}${suggestion(name, names) || "; guardrails policies lists them."}`);
  }
  terminal.stdout.write(options.format === "json" ? `${JSON.stringify(policySummary(policy), null, 2)}\n` : explanation(policy));
}

/** `aws_db_instance.orders`, `learning/dev/orders`: no id of a policy has a dot or a slash. */
const isPlace = (name: string): boolean => /[./]/.test(name);

function explanation(policy: PolicyMeta): string {
  const { enforcement, controls } = policySummary(policy);
  const presets = Object.entries(enforcement).map(([preset, what]) => `${preset} ${what}`);
  return `${[
    `${policy.id}  ${policy.severity}  ${policy.topic}`,
    policy.title,
    "",
    policy.description,
    "",
    `Fix: ${policy.remediation}`,
    `Presets: ${presets.join(", ")}`,
    ...(policy.fatal ? ["It takes no waiver."] : []),
    ...(controls.length > 0 ? [`Controls: ${controls.join(", ")}`] : []),
    ...(policy.awsConfigRule === undefined ? [] : [`At run time: AWS Config ${policy.awsConfigRule}`]),
    ...(policy.misses ?? []).map((sentence) => `It does not see: ${sentence}`),
    "",
    "Refused:",
    indented(policy.examples.bad),
    "",
    "Accepted:",
    indented(policy.examples.good),
    "",
    ...policy.references,
  ].join("\n")}\n`;
}

function indented(text: string): string {
  return text.trim().replace(/^/gm, "  ");
}

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), within what GitHub's code scanning takes:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
import { gzipSync } from "node:zlib";
import type { Finding, PathStep } from "../engine/finding";
import { controlIds } from "../engine/controls";
import { groupBy } from "../engine/group-by";
import type { PolicyMeta, Severity } from "../engine/policy";
import type { Report, WaivedFinding } from "../engine/report";
import type { SourceLocation } from "../terraform/source";
import { cut } from "./limits";
import { visible } from "./visible";

/** GitHub rejects a file with more (SARIF results exceed one or more limits, docs.github.com). */
const MAX_RUNS = 20;
const MAX_RESULTS = 25_000;
const MAX_RELATED = 1_000;
/** Compressed by gzip: https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/file-too-large */
const MAX_BYTES = 10_000_000;
const MAX_DESCRIPTION = 1024;
const MAX_TAGS = 20;

/** GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

export function sarif(report: Report, { policies }: { readonly policies: readonly PolicyMeta[] }): string {
  for (let results = MAX_RESULTS; ;) {
    const text = logOf(report, policies, results);
    const size = compressedSize(text);
    if (size <= MAX_BYTES || results === 0) return text;
    results = Math.floor(Math.min(results, countOf(report)) * (MAX_BYTES / size) * 0.9);
  }
}

/** What cannot be too large is not compressed to find that out. */
function compressedSize(text: string): number {
  return Buffer.byteLength(text) <= MAX_BYTES ? 0 : gzipSync(text).length;
}

function countOf({ findings, waived }: Report): number {
  return findings.length + waived.length;
}

/** @param results at most so many of each run */
function logOf(report: Report, policies: readonly PolicyMeta[], results: number): string {
  const byInput = groupBy<Finding | WaivedFinding, string>([...report.findings, ...report.waived], ({ input }) => input);
  const inputs = [...new Set([...report.inputs.map(({ path }) => path), ...byInput.keys(), ...report.errors.map(({ input }) => input)])];
  const runs = sharedRuns(inputs).map((shared) =>
    runOf(
      report,
      shared,
      shared.flatMap((input) => byInput.get(input) ?? []),
      policies,
      results,
    ),
  );
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs })}\n`;
}

/** A run for each input; where there are too many, those that are left over share the last. Never without a run: that would be no log. */
function sharedRuns(inputs: readonly string[]): readonly (readonly string[])[] {
  if (inputs.length === 0) return [[""]];
  if (inputs.length <= MAX_RUNS) return inputs.map((input) => [input]);
  return [...inputs.slice(0, MAX_RUNS - 1).map((input) => [input]), inputs.slice(MAX_RUNS - 1)];
}

function runOf(
  report: Report,
  inputs: readonly string[],
  findings: readonly (Finding | WaivedFinding)[],
  policies: readonly PolicyMeta[],
  results: number,
) {
  const metas = new Map(policies.map((policy) => [policy.id, policy]));
  const firstOf = new Map([...findings].reverse().map((finding) => [finding.policyId, finding]));
  const ruleIds = [...firstOf.keys()].sort();
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const shown = findings.slice(0, results);
  const errors = report.errors.filter(({ input }) => inputs.includes(input));
  const warnings = [
    ...(inputs.length > 1 ? [`${inputs.length} inputs share this run: at most ${MAX_RUNS} runs are taken.`] : []),
    ...(shown.length < findings.length
      ? [`${findings.length - shown.length} more findings are left out: at most ${MAX_RESULTS} of a run, and 10 MB compressed, are taken.`]
      : []),
  ];
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        rules: ruleIds.map((id) => ruleOf(metas.get(id), firstOf.get(id)!)),
      },
    },
    // The category by which GitHub tells analyses apart ends at the last slash.
    automationDetails: { id: `${report.tool.name}/${inputs.length > 1 ? "other inputs" : uriOf(inputs[0]!)}/` },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: errors.length === 0,
        toolExecutionNotifications: [
          ...errors.map(({ message, location }) => ({
            level: "error",
            message: { text: visible(message) },
            ...(location && { locations: [locationOf(location)] }),
          })),
          ...warnings.map((text) => ({ level: "warning", message: { text } })),
        ],
      },
    ],
    results: shown.map((finding) => resultOf(finding, indexes.get(finding.policyId)!)),
  };
}

function ruleOf(policy: PolicyMeta | undefined, finding: Finding) {
  const title = policy?.title ?? finding.policyId;
  const severity = policy?.severity ?? finding.severity;
  const description = policy?.description ?? finding.remediation;
  const help = `${description}\n\n${finding.remediation}`;
  const [reference] = policy?.references ?? [];
  return {
    id: finding.policyId,
    name: finding.policyId,
    shortDescription: { text: cut(title, MAX_DESCRIPTION) },
    fullDescription: { text: cut(description, MAX_DESCRIPTION) },
    help: {
      text: help,
      markdown: [description, `**Fix:** ${finding.remediation}`, ...(policy?.references ?? []).map((url) => `<${url}>`)].join("\n\n"),
    },
    ...(reference !== undefined && { helpUri: reference }),
    defaultConfiguration: { level: levelOf({ severity, enforcement: "refuse" }) },
    properties: {
      tags: ["security", finding.topic, ...controlIds(policy?.controls)].slice(0, MAX_TAGS),
      precision: "high",
      "security-severity": SECURITY_SEVERITY[severity],
    },
  };
}

function resultOf(finding: Finding | WaivedFinding, ruleIndex: number) {
  const { policyId, message, location, input, address, constructPath, related, path, fingerprint } = finding;
  return {
    ruleId: policyId,
    ruleIndex,
    level: levelOf(finding),
    message: { text: visible(message) },
    locations: [
      {
        ...locationOf(location ?? { file: input, line: 1, column: 1 }),
        ...(address !== "" && {
          logicalLocations: [
            {
              fullyQualifiedName: visible(address),
              kind: "resource",
              ...(constructPath !== undefined && { name: visible(constructPath) }),
            },
          ],
        }),
      },
    ],
    ...(related.length > 0 && { relatedLocations: relatedLocations(related) }),
    ...(path && { codeFlows: [{ threadFlows: [{ locations: path.map((step) => ({ location: stepLocation(step) })) }] }] }),
    partialFingerprints: { primaryLocationLineHash: fingerprint, "guardrails/v1": fingerprint },
    ...("waiver" in finding && {
      suppressions: [
        {
          kind: "external",
          status: "accepted",
          justification: visible(
            `${finding.waiver.reason} (owner ${finding.waiver.owner}, approved by ${finding.waiver.approvedBy}, until ${finding.waiver.expires})`,
          ),
        },
      ],
    }),
  };
}

function relatedLocations(related: Finding["related"]) {
  const shown = related.length > MAX_RELATED ? related.slice(0, MAX_RELATED - 1) : related;
  return [
    ...shown.map((other, id) => ({
      id,
      ...(other.location && locationOf(other.location)),
      message: { text: visible(`${other.address} ${other.message}`) },
    })),
    ...(shown.length < related.length ? [{ id: shown.length, message: { text: `and ${related.length - shown.length} more` } }] : []),
  ];
}

function levelOf({ enforcement, severity }: Pick<Finding, "enforcement" | "severity">): "error" | "warning" | "note" {
  if (enforcement === "refuse") return "error";
  return severity === "low" ? "note" : "warning";
}

function stepLocation(step: PathStep) {
  return { ...(step.location && locationOf(step.location)), message: { text: visible(step.text) } };
}

function locationOf({ file, line, column }: SourceLocation) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } } };
}

/** A relative reference, with whatever has a meaning in URIs escaped; half of a surrogate pair cannot be. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), within what GitHub's code scanning takes:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
import type { Finding, PathStep } from "../engine/finding";
import { controlIds } from "../engine/controls";
import { groupBy } from "../engine/group-by";
import type { PolicyMeta, Severity } from "../engine/policy";
import type { Report, WaivedFinding } from "../engine/report";
import type { SourceLocation } from "../terraform/source";
import { cut } from "./limits";
import { visible } from "./visible";

/** GitHub takes no more results of one run. */
const MAX_RESULTS = 25_000;
const MAX_DESCRIPTION = 1024;
const MAX_TAGS = 20;

/** GitHub: over 9.0 is critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

export function sarif(report: Report, { policies }: { readonly policies: readonly PolicyMeta[] }): string {
  const byInput = groupBy<Finding | WaivedFinding, string>([...report.findings, ...report.waived], ({ input }) => input);
  const inputs = [...new Set([...report.inputs.map(({ path }) => path), ...byInput.keys(), ...report.errors.map(({ input }) => input)])];
  const runs = inputs.map((input) => runOf(report, input, byInput.get(input) ?? [], policies));
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: runs.length > 0 ? runs : [runOf(report, "", [], policies)] }, null, 2)}\n`;
}

function runOf(report: Report, input: string, findings: readonly (Finding | WaivedFinding)[], policies: readonly PolicyMeta[]) {
  const metas = new Map(policies.map((policy) => [policy.id, policy]));
  const ruleIds = [...new Set(findings.map(({ policyId }) => policyId))].sort();
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const shown = findings.slice(0, MAX_RESULTS);
  const errors = report.errors.filter((error) => error.input === input);
  const notifications = [
    ...errors.map(({ message, location }) => ({
      level: "error",
      message: { text: visible(message) },
      ...(location && { locations: [locationOf(location)] }),
    })),
    ...(shown.length < findings.length
      ? [
          {
            level: "warning",
            message: { text: `${findings.length - shown.length} more findings are left out: at most ${MAX_RESULTS} are taken.` },
          },
        ]
      : []),
  ];
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        rules: ruleIds.map((id) =>
          ruleOf(
            metas.get(id),
            findings.find(({ policyId }) => policyId === id)!,
          ),
        ),
      },
    },
    automationDetails: { id: `${report.tool.name}/${uriOf(input)}` },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: errors.length === 0, toolExecutionNotifications: notifications }],
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
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...(other.location && locationOf(other.location)),
        message: { text: visible(`${other.address} ${other.message}`) },
      })),
    }),
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

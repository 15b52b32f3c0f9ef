import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import type { Report } from "../../../policies/engine/report";
import { sarif } from "../../../policies/report/sarif";
import { backup, HOSTILE, hostileReport, metas, reachable, reportOf, waived } from "./sample";

/** Draft 4 says `id` for what later drafts call `$id`; nothing else in this schema differs. */
const { $schema, id, ...schema } = JSON.parse(readFileSync(join(__dirname, "schemas/sarif-2.1.0.json"), "utf8")) as Record<string, unknown>;
const validate = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);

interface Log {
  readonly runs: readonly Run[];
}
interface Run {
  readonly tool: { readonly driver: unknown };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly { readonly toolExecutionNotifications: unknown }[];
  readonly results: readonly Result[];
}
interface Result {
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
  readonly relatedLocations?: unknown;
  readonly suppressions?: unknown;
}

function onlyRun(report: Report): Run {
  const { runs } = sarifOf(report);
  expect(runs).toHaveLength(1);
  return runs[0]!;
}

function sarifOf(report: Report) {
  const log = JSON.parse(sarif(report, { policies: metas })) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

describe("sarif", () => {
  it("describes each policy that found something", () =>
    expect(onlyRun(reportOf([reachable])).tool.driver).toEqual({
      name: "cdktf-guardrails",
      version: "0.1.0",
      rules: [
        {
          id: "rds-no-reachable-instance",
          name: "rds-no-reachable-instance",
          shortDescription: { text: "Disallow database instances that the Internet can reach" },
          fullDescription: { text: "Whoever can reach a database can try its passwords." },
          help: {
            text: `Whoever can reach a database can try its passwords.\n\n${reachable.remediation}`,
            markdown: `Whoever can reach a database can try its passwords.\n\n**Fix:** ${reachable.remediation}\n\n<https://example.com/rds>`,
          },
          helpUri: "https://example.com/rds",
          defaultConfiguration: { level: "error" },
          properties: { tags: ["security", "public-database", "FSBP RDS.2"], precision: "high", "security-severity": "9.5" },
        },
      ],
    }));

  it("puts a result on the user's line, with its way as a code flow and the fingerprint", () =>
    expect(onlyRun(reportOf([reachable])).results).toEqual([
      {
        ruleId: "rds-no-reachable-instance",
        ruleIndex: 0,
        level: "error",
        message: { text: reachable.message },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: "stacks/network.ts" }, region: { startLine: 42, startColumn: 5 } },
            logicalLocations: [{ fullyQualifiedName: "aws_security_group.db", kind: "resource", name: "dev-network/orders" }],
          },
        ],
        codeFlows: [
          {
            threadFlows: [
              {
                locations: [
                  { location: { message: { text: "Internet" } } },
                  {
                    location: {
                      physicalLocation: { artifactLocation: { uri: "stacks/network.ts" }, region: { startLine: 20, startColumn: 5 } },
                      message: { text: "aws_internet_gateway.gw" },
                    },
                  },
                  { location: { message: { text: "aws_security_group.db ingress[0]" } } },
                  {
                    location: {
                      physicalLocation: { artifactLocation: { uri: "stacks/network.ts" }, region: { startLine: 50, startColumn: 5 } },
                      message: { text: "aws_db_instance.orders" },
                    },
                  },
                ],
              },
            ],
          },
        ],
        partialFingerprints: { primaryLocationLineHash: reachable.fingerprint, "guardrails/v1": reachable.fingerprint },
      },
    ]));

  it("shows other places that belong to it", () =>
    expect(onlyRun(reportOf([backup])).results[0]!.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: { artifactLocation: { uri: "main.tf" }, region: { startLine: 9, startColumn: 1 } },
        message: { text: "aws_db_instance.replica copies it" },
      },
    ]));

  it("shows what is waived as suppressed, with who stands for it", () =>
    expect(onlyRun(reportOf([], { waived: [waived] })).results[0]!.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "a honeypot (owner ops@example.com, approved by security@example.com, until 2026-01-31)",
      },
    ]));

  it("has one run per input, each told apart", () => {
    const inputs = ["a", "b"].map((path) => ({ path, kind: "terraform", stacks: [path], resources: 1 }));
    const { runs } = sarifOf(reportOf([{ ...reachable, input: "b" }], { inputs }));
    expect(runs.map((run) => [run.automationDetails.id, run.results.length])).toEqual([
      ["cdktf-guardrails/a/", 0],
      ["cdktf-guardrails/b/", 1],
    ]);
  });

  it("has 20 runs at most, of which the last has all other inputs", () => {
    const paths = Array.from({ length: 23 }, (_, index) => `stack-${index}`);
    const inputs = paths.map((path) => ({ path, kind: "terraform", stacks: [path], resources: 1 }));
    const findings = paths.map((input) => ({ ...reachable, input }));
    const { runs } = sarifOf(reportOf(findings, { inputs, errors: [{ input: "stack-22", message: "half of it" }] }));
    expect(runs.map(({ results }) => results.length)).toEqual([...Array.from({ length: 19 }, () => 1), 4]);
    expect(runs[19]!.automationDetails.id).toBe("cdktf-guardrails/other inputs/");
    expect(runs[19]!.invocations[0]!.toolExecutionNotifications).toEqual([
      { level: "error", message: { text: "half of it" } },
      { level: "warning", message: { text: "4 inputs share this run: at most 20 runs are taken." } },
    ]);
  });
  it("is at most 10 MB compressed, with a count of what is left out", () => {
    const many = Array.from({ length: 12_000 }, (_, index) => ({
      ...backup,
      message: randomBytes(1_400).toString("base64"),
      fingerprint: `${index}`,
    }));
    const text = sarif(reportOf(many), { policies: metas });
    const size = gzipSync(text).length;
    expect(size).toBeLessThanOrEqual(10_000_000);
    expect(size).toBeGreaterThan(7_000_000);
    const run = (JSON.parse(text) as Log).runs[0]!;
    const left = 12_000 - run.results.length;
    expect(run.invocations[0]!.toolExecutionNotifications).toEqual([
      {
        level: "warning",
        message: { text: `${left} more findings are left out: at most 25000 of a run, and 10 MB compressed, are taken.` },
      },
    ]);
  });
  it("lists 1,000 related places at most, and how many more there are", () => {
    const related = Array.from({ length: 1_500 }, () => ({ address: "aws_x.y", message: "too" }));
    const shown = onlyRun(reportOf([{ ...backup, related }])).results[0]!.relatedLocations as unknown[];
    expect([shown.length, shown.at(-1)]).toEqual([1_000, { id: 999, message: { text: "and 501 more" } }]);
  });

  it("says what could not be read", () =>
    expect(onlyRun(reportOf([], { errors: [{ input: "cdktf.out", message: "no manifest" }] })).invocations).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: { text: "no manifest" } }] },
    ]));

  it("counts what is over GitHub's limit", () => {
    const many = Array.from({ length: 25_001 }, (_, index) => ({ ...backup, fingerprint: String(index) }));
    const run = (JSON.parse(sarif(reportOf(many), { policies: metas })) as Log).runs[0]!;
    expect(run.results).toHaveLength(25_000);
    expect(run.invocations[0]!.toolExecutionNotifications).toEqual([
      { level: "warning", message: { text: "1 more findings are left out: at most 25000 of a run, and 10 MB compressed, are taken." } },
    ]);
  });

  it("is a whole log where nothing was judged", () => expect(sarifOf(reportOf([], { inputs: [] })).runs).toHaveLength(1));
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("holds any text: %s", (name) => void sarifOf(hostileReport(HOSTILE[name])));
  it("escapes what has a meaning in a URI", () =>
    expect(onlyRun(hostileReport("a b?c#d%:e/f")).results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(
      "a%20b%3Fc%23d%25%3Ae/f",
    ));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
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
      ["cdktf-guardrails/a", 0],
      ["cdktf-guardrails/b", 1],
    ]);
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
      { level: "warning", message: { text: "1 more findings are left out: at most 25000 are taken." } },
    ]);
  });

  it("is a whole log where nothing was judged", () => expect(sarifOf(reportOf([], { inputs: [] })).runs).toHaveLength(1));
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("holds any text: %s", (name) => void sarifOf(hostileReport(HOSTILE[name])));
  it("escapes what has a meaning in a URI", () =>
    expect(onlyRun(hostileReport("a b?c#d%:e/f")).results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(
      "a%20b%3Fc%23d%25%3Ae/f",
    ));
});

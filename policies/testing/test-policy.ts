/**
 * A policy's tests as a table of what it accepts and what it rejects, judged by the real loader and engine:
 *
 *   testPolicy(policy, {
 *     accept: [{ name: "false", files: { "main.tf": `resource "aws_db_instance" "a" { publicly_accessible = false }` } }],
 *     reject: [{ name: "true", files: { … }, findings: [{ messageId: "public", address: "aws_db_instance.a", line: 1 }] }],
 *   });
 *
 * It needs a test runner with global `describe` and `it`. The policy's own examples are tested too.
 */
import { deepStrictEqual } from "node:assert";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { evaluate } from "../engine/evaluate";
import type { Finding } from "../engine/finding";
import type { Policy, Severity } from "../engine/policy";
import { load, loadFiles, type Input, type LoadError } from "../terraform/load/load";

/** The test runner's. */
declare const describe: (name: string, body: () => void) => void;
declare const it: (name: string, body: () => void) => void;

/** What is judged: either files by name, in HCL or JSON, or a cdktf stack, which goes through the real synth. */
type Subject =
  | { readonly files: Readonly<Record<string, string>>; readonly build?: never }
  | { readonly build: (stack: TerraformStack) => void; readonly files?: never };

/** A configuration in which the policy finds nothing. `name` says which behaviour that shows. */
export type AcceptCase = { readonly name: string } & Subject;

/** A configuration in which the policy finds exactly `findings`: none missing, none beside them, in any order. */
export type RejectCase = AcceptCase & { readonly findings: readonly ExpectedFinding[] };

/** Only what is given is compared. */
export interface ExpectedFinding {
  readonly messageId?: string;
  readonly message?: string;
  readonly severity?: Severity;
  readonly address?: string;
  readonly constructPath?: string;
  readonly attribute?: string;
  readonly line?: number;
  /** Addresses of the related locations, in order. */
  readonly related?: readonly string[];
}

export interface PolicyCases {
  readonly accept: readonly AcceptCase[];
  readonly reject: readonly RejectCase[];
}

/** Declares the tests of a policy: one per case, and one for each of its two examples. */
export function testPolicy(policy: Policy, { accept, reject }: PolicyCases): void {
  describe(policy.id, () => {
    describe("accepts", () => {
      it("its good example", () => compare(judge(policy, { files: { "main.tf": policy.examples.good } }), []));
      for (const accepted of accept) it(accepted.name, () => compare(judge(policy, accepted), []));
    });
    describe("rejects", () => {
      it("its bad example", () => {
        if (judge(policy, { files: { "main.tf": policy.examples.bad } }).length === 0) throw new Error("It finds nothing in examples.bad.");
      });
      for (const rejected of reject) {
        if (rejected.findings.length === 0) throw new Error(`${policy.id}: ${rejected.name}: a reject case needs its list of findings`);
        it(rejected.name, () => compare(judge(policy, rejected), rejected.findings));
      }
    });
  });
}

function judge(policy: Policy, subject: Subject): readonly Finding[] {
  return subject.build ? synthesized(subject.build, (loaded) => findingsOf(policy, loaded)) : findingsOf(policy, loadFiles(subject.files));
}

function findingsOf(policy: Policy, { inputs, errors }: { readonly inputs: readonly Input[]; readonly errors: readonly LoadError[] }) {
  if (errors.length > 0)
    throw new Error(
      errors
        .map(({ message, location }) => [location && `${location.file}:${location.line}`, message].filter(Boolean).join(" "))
        .join("\n"),
    );
  return evaluate(inputs, { policies: [policy], settings: { preset: "strict" } }).findings;
}

/** Through `App.synth` into a temporary folder, since only the files written are what ships. cdktf is loaded here, for those who use it. */
function synthesized<T>(build: (stack: TerraformStack) => void, use: (loaded: ReturnType<typeof load>) => T): T {
  const cdktf = require("cdktf") as typeof import("cdktf");
  const outdir = mkdtempSync(join(tmpdir(), "guardrails-test-"));
  try {
    // A case is about one resource; a provider block beside it would only be noise.
    const app = new cdktf.App({ outdir, skipValidation: true });
    build(new cdktf.TerraformStack(app, "test"));
    app.synth();
    return use(load([outdir]));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function compare(findings: readonly Finding[], expected: readonly ExpectedFinding[]): void {
  const unexpected = findings.map(observable);
  const missing: ExpectedFinding[] = [];
  for (const wanted of mostSpecificFirst(expected)) {
    const index = unexpected.findIndex((finding) => matches(finding, wanted));
    if (index === -1) missing.push(wanted);
    else unexpected.splice(index, 1);
  }
  if (unexpected.length + missing.length > 0) deepStrictEqual(unexpected, missing, difference(unexpected, missing));
}

/** So that an expectation of few words does not take the finding that only a longer one describes. */
function mostSpecificFirst(expected: readonly ExpectedFinding[]): ExpectedFinding[] {
  return [...expected].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
}

function observable({ location, related, ...finding }: Finding): ExpectedFinding {
  const { messageId, message, severity, address, constructPath, attribute } = finding;
  return {
    messageId,
    message,
    severity,
    address,
    ...(constructPath !== undefined && { constructPath }),
    ...(attribute !== undefined && { attribute }),
    ...(location && { line: location.line }),
    related: related.map((other) => other.address),
  };
}

function matches(finding: ExpectedFinding, wanted: ExpectedFinding): boolean {
  return (Object.keys(wanted) as (keyof ExpectedFinding)[]).every((key) => JSON.stringify(finding[key]) === JSON.stringify(wanted[key]));
}

function difference(unexpected: readonly ExpectedFinding[], missing: readonly ExpectedFinding[]): string {
  const list = (title: string, findings: readonly ExpectedFinding[]) =>
    findings.length === 0 ? [] : [title, ...findings.map((finding) => `  ${JSON.stringify(finding)}`)];
  return [...list("found, but not expected:", unexpected), ...list("expected, but not found:", missing)].join("\n");
}

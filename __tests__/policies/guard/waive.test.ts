/** Waivers in code: what they cover, what is wrong with them, and where they are said to stand. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { Report } from "../../../policies/engine/report";
import { guardrails } from "../../../policies/cli/guardrails";
import { GuardedApp, GuardRefusal, waive, type CodeWaiver } from "../../../policies/guard";
import { capturedOutput, deployable, group, stackIn, workFolder, WORLD } from "./fixture";

const folder = workFolder();
const output = capturedOutput();
const outdir = () => join(folder.path, "out");
beforeEach(() => void jest.spyOn(process, "cwd").mockReturnValue(folder.path));

const day = (fromToday: number) => new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const WAIVER: CodeWaiver = {
  policy: "ec2-no-open-ingress",
  reason: "the bastion until the VPN is up",
  owner: "courses@example.com",
  approvedBy: "security@example.com",
  created: day(-1),
  expires: day(30),
  ticket: "SEC-42",
};

/** The report of an app in which a group is open to the world; whether it refuses or not. */
function reportOf(build: (stack: TerraformStack) => void): Report {
  writeFileSync(join(folder.path, "guardrails.config.json"), `{ "reports": [{ "format": "json", "output": "report.json" }] }`);
  const app = new GuardedApp({ outdir: outdir() });
  build(stackIn(app));
  try {
    app.synth();
  } catch (error) {
    if (!(error instanceof GuardRefusal)) throw error;
  }
  return JSON.parse(readFileSync(join(folder.path, "report.json"), "utf8")) as Report;
}

const refusals = ({ findings }: Report) => findings.filter(({ enforcement }) => enforcement === "refuse").map(({ policyId }) => policyId);
const problems = ({ findings }: Report) =>
  findings.filter(({ policyId }) => policyId === "oversight-no-invalid-waiver").map(({ messageId }) => messageId);

it("covers the construct that it is written on, with its days left", () => {
  const report = reportOf((stack) => waive(group(stack, "db", WORLD), WAIVER));
  expect([refusals(report), problems(report)]).toEqual([[], []]);
  expect(report.waived.map(({ constructPath, waiver }) => [constructPath, waiver])).toEqual([
    [
      "network/db",
      {
        reason: WAIVER.reason,
        owner: WAIVER.owner,
        approvedBy: WAIVER.approvedBy,
        expires: WAIVER.expires,
        daysLeft: 30,
        ticket: "SEC-42",
      },
    ],
  ]);
  expect(deployable(outdir())).toEqual(["network"]);
  expect(output.out).toContain("the bastion until the VPN is up (courses@example.com, 30 days left)");
});

it("covers what is within a construct, and nothing beside it", () => {
  const report = reportOf((stack) => {
    const store = new Construct(stack, "store");
    group(store as TerraformStack, "db", WORLD);
    group(stack, "store-of-others", WORLD);
    waive(store, WAIVER);
  });
  expect(report.waived.map(({ constructPath }) => constructPath)).toEqual(["network/store/db"]);
  expect(refusals(report)).toEqual(["ec2-no-open-ingress"]);
});

it("covers no other policy", () => {
  const report = reportOf((stack) => waive(group(stack, "db", WORLD), { ...WAIVER, policy: "ec2-no-unused-group" }));
  expect(refusals(report)).toEqual(["ec2-no-open-ingress"]);
});

it.each<[string, Partial<CodeWaiver>, string]>([
  ["expired", { created: day(-30), expires: day(-1) }, "expired"],
  ["approved by its owner", { approvedBy: "Courses@example.com " }, "selfApproved"],
  ["longer than 90 days", { expires: day(200) }, "tooLong"],
  ["of no policy that there is", { policy: "ec2-no-open-ingres" }, "unknownPolicy"],
  ["of a policy that takes none", { policy: "oversight-no-invalid-waiver" }, "fatal"],
  ["with a day that does not exist", { expires: "2026-02-30" }, "malformed"],
  ["with half a reason", { reason: "later" }, "malformed"],
])("is worth nothing where it is %s", (_, change, messageId) => {
  const report = reportOf((stack) => waive(group(stack, "db", WORLD), { ...WAIVER, ...change }));
  expect(problems(report)).toEqual([messageId]);
  expect(report.waived).toEqual([]);
});

it("is too broad on a stack", () => {
  const report = reportOf((stack) => {
    group(stack, "db", WORLD);
    waive(stack, WAIVER);
  });
  expect([problems(report), report.waived]).toEqual([["broad"], []]);
});

it("is a warning where it covers nothing", () => {
  const report = reportOf((stack) => waive(group(stack, "db"), WAIVER));
  expect(report.findings.map(({ messageId, enforcement }) => [messageId, enforcement])).toContainEqual(["unused", "warn"]);
});

it("stands twice where it is written twice", () => {
  const report = reportOf((stack) => {
    const db = group(stack, "db", WORLD);
    waive(db, WAIVER);
    waive(db, WAIVER);
  });
  expect(problems(report)).toEqual(["duplicate"]);
});

it("is named by the line of the code, also when the output is checked later", async () => {
  reportOf((stack) => {
    const store = new Construct(stack, "store");
    group(store as TerraformStack, "db", WORLD);
    waive(store, WAIVER);
  });
  const said = { out: "" };
  const stream = { write: (text: string) => (said.out += text) };
  jest.spyOn(process, "cwd").mockRestore();
  const terminal = { stdout: stream, stderr: stream, env: {}, cwd: () => process.cwd(), now: () => new Date() };
  expect(await guardrails(["waivers", outdir(), "--format", "json"], terminal)).toBe(0);
  const { waivers } = JSON.parse(said.out) as { waivers: { scope: string; location: { file: string; line: number } }[] };
  expect(waivers).toMatchObject([{ scope: "network/store", location: { file: "__tests__/policies/guard/waive.test.ts" } }]);
  expect(readFileSync(__filename, "utf8").split("\n")[waivers[0]!.location.line - 1]).toContain("waive(store, WAIVER)");
});

it("takes only what is within a stack", () => {
  const app = new App({ outdir: outdir() });
  expect(() => waive(app, WAIVER)).toThrow('waive() takes a construct within a stack, not "the app".');
});

it.each([
  ["no list", { waivers: {} }],
  ["no object", "waivers"],
  ["an unknown key", { waivers: [], more: 1 }],
])("%s in the comment is a finding, not a crash", (_, value) => {
  const report = reportOf((stack) => {
    group(stack, "db", WORLD);
    stack.addOverride("//.guardrails", value);
  });
  expect([problems(report), refusals(report)]).toEqual([["malformed"], ["ec2-no-open-ingress", "oversight-no-invalid-waiver"].sort()]);
});

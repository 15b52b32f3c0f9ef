import { evaluate, type EvaluateOptions } from "../../../policies/engine/evaluate";
import { mergeReports } from "../../../policies/engine/merge";
import { judgeWaivers } from "../../../policies/engine/waiver";
import { attributePolicy, inputsOf } from "./attribute-policy";

const policies = [attributePolicy("trouble"), attributePolicy("pain", { severity: "low" })];
const a = inputsOf(`resource "null_resource" "a" {\n trouble = 1\n pain = 1\n}`, "one");
const b = inputsOf(
  `resource "null_resource" "a" {\n trouble = 1\n}\nresource "null_resource" "b" {}\nmoved {\n from = null_resource.c\n to = null_resource.b\n}\nremoved {\n from = null_resource.d\n lifecycle {\n destroy = false\n }\n}`,
  "two",
);
const waiver = {
  policy: "null-no-pain",
  scope: "null_resource.a",
  reason: "needed until the migration is over",
  owner: "ops@example.com",
  approvedBy: "security@example.com",
  created: "2026-03-01",
  expires: "2026-03-31",
};
const waivers = judgeWaivers([{ waiver, location: { file: "w.json", line: 1, column: 1 } }], { policies, now: new Date("2026-03-10") });

describe("mergeReports", () => {
  it.each<[string, EvaluateOptions]>([
    ["plain reports", { policies }],
    ["reports with a waiver that one part uses", { policies, waivers }],
    ["reports with policies off", { policies, settings: { policies: { "null-no-pain": { enforcement: "off", reason: "agreed" } } } }],
  ])("makes of %s what one run would have made", (_, options) =>
    expect(mergeReports([evaluate(a, options), evaluate(b, options)])).toEqual(evaluate([...a, ...b], options)),
  );
  it("keeps the warning of a waiver that no part uses", () =>
    expect(
      mergeReports([evaluate(b, { policies, waivers }), evaluate([], { policies, waivers })]).findings.map(({ messageId }) => messageId),
    ).toEqual(["present", "unused"]));
  it("loses nothing where two apps call their output alike", () => {
    const { summary, findings } = mergeReports([evaluate(b, { policies }), evaluate(b, { policies })]);
    expect([summary.refuse, new Set(findings.map(({ fingerprint }) => fingerprint)).size]).toEqual([2, 2]);
  });
  it("is unreadable where one part is", () =>
    expect(
      mergeReports([evaluate(a, { policies }), evaluate(b, { policies, errors: [{ input: "x", message: "gone" }] })]).summary.verdict,
    ).toBe("unreadable"));
});

import { evaluate } from "../../../policies/engine/evaluate";
import { judgeWaivers, type Waiver } from "../../../policies/engine/waiver";
import { attributePolicy, inputsOf, throwing } from "./attribute-policy";

const location = { file: "guardrails.waivers.json", line: 3, column: 5 };
const now = new Date("2026-03-10T12:00:00Z");
const good: Waiver = {
  policy: "null-no-trouble",
  scope: "null_resource.a",
  reason: "needed until the migration is over",
  owner: "ops@example.com",
  approvedBy: "security@example.com",
  created: "2026-03-01",
  expires: "2026-03-31",
  ticket: "OPS-1",
};
const policies = [attributePolicy("trouble", { aliases: ["null-no-problem"] }), attributePolicy("pain", { fatal: true }), throwing];
const judge = (waiver: Partial<Waiver>, maxDays?: number) =>
  judgeWaivers([{ waiver: { ...good, ...waiver }, location }], { policies, now, ...(maxDays !== undefined && { maxDays }) });
const problemOf = (waiver: Partial<Waiver>, maxDays?: number) => {
  const { valid, problems } = judge(waiver, maxDays);
  expect(valid.length + problems.length).toBe(1);
  return problems[0]?.messageId;
};

describe("judgeWaivers", () => {
  it("takes a waiver that keeps the rules, and counts its days", () =>
    expect(judge({}).valid).toMatchObject([{ policyId: "null-no-trouble", daysLeft: 21 }]));
  it("takes an earlier id of the policy", () =>
    expect(judge({ policy: "null-no-problem" }).valid).toMatchObject([{ policyId: "null-no-trouble" }]));
  it("holds on its last day", () => expect(judge({ expires: "2026-03-10" }).valid).toMatchObject([{ daysLeft: 0 }]));
  it("does not hold the day after", () => expect(problemOf({ expires: "2026-03-09" })).toBe("expired"));
  it("may run for 90 days", () => expect(problemOf({ created: "2026-03-01", expires: "2026-05-30" })).toBeUndefined());
  it("may not run for 91 days", () => expect(problemOf({ created: "2026-03-01", expires: "2026-05-31" })).toBe("tooLong"));
  it("may run no longer than the configuration says", () => expect(problemOf({}, 29)).toBe("tooLong"));
  it("does not begin in the future, which would let it run longer", () => expect(problemOf({ created: "2026-03-11" })).toBe("early"));
  it("is not approved by its owner", () => expect(problemOf({ approvedBy: " OPS@example.com" })).toBe("selfApproved"));
  it("names a policy that there is", () => expect(problemOf({ policy: "null-no-troble" })).toBe("unknownPolicy"));
  it("is not taken by a fatal policy", () => expect(problemOf({ policy: "null-no-pain" })).toBe("fatal"));
  it.each(["*", "**", "*/*", "**/*", "*.*", "null_resource.*", "module.m.null_resource.*"])("names something: not %s", (scope) =>
    expect(problemOf({ scope })).toBe("broad"),
  );
  it.each(["dev/orders/**", "*/orders", "module.m[*].null_resource.a", "null_resource.a*"])("may be a glob: %s", (scope) =>
    expect(problemOf({ scope })).toBeUndefined(),
  );
  it("stands there once", () =>
    expect(
      judgeWaivers(
        [good, { ...good, policy: "null-no-problem" }].map((waiver) => ({ waiver, location })),
        { policies, now },
      ),
    ).toMatchObject({
      valid: [{}],
      problems: [{ messageId: "duplicate" }],
    }));
});

describe("evaluate with waivers", () => {
  const hcl = `resource "null_resource" "a" { trouble = ["x"] }\nresource "null_resource" "b" { trouble = "y" }`;
  const run = (waiver: Partial<Waiver>) => evaluate(inputsOf(hcl), { policies, waivers: judge(waiver) });
  const seen = (waiver: Partial<Waiver>) => {
    const { findings, waived } = run(waiver);
    const show = ({ policyId, address, messageId }: (typeof findings)[number]) => `${policyId} ${address || messageId}`;
    return { findings: findings.map(show).filter((line) => line !== "null-no-throwing threw"), waived: waived.map(show) };
  };

  it("moves what is covered to the waived, with who stands for it", () => {
    expect(seen({})).toEqual({ findings: ["null-no-trouble null_resource.b"], waived: ["null-no-trouble null_resource.a"] });
    expect(run({}).waived[0]!.waiver).toEqual({
      reason: good.reason,
      owner: good.owner,
      approvedBy: good.approvedBy,
      expires: good.expires,
      daysLeft: 21,
      ticket: "OPS-1",
    });
  });
  it("matches brackets in an address by letter", () =>
    expect(
      evaluate(inputsOf(`resource "null_resource" "a" {\n for_each = toset(["k", "l"])\n trouble = "x"\n}`), {
        policies,
        waivers: judge({ scope: 'null_resource.a["k"]' }),
      }).waived.map(({ address }) => address),
    ).toEqual(['null_resource.a["k"]']));
  it("leaves the finding where the waiver is worth nothing, and says so", () =>
    expect(seen({ expires: "2026-03-09" })).toEqual({
      findings: ["null-no-trouble null_resource.a", "null-no-trouble null_resource.b", "oversight-no-invalid-waiver expired"],
      waived: [],
    }));
  it("refuses a waiver that is worth nothing, by its line", () =>
    expect(run({ expires: "2026-03-09" }).findings.find(({ topic }) => topic === "oversight")).toMatchObject({
      enforcement: "refuse",
      message: "The waiver of null-no-trouble for null_resource.a expired on 2026-03-09; ops@example.com owns it.",
      location,
    }));
  it("warns of one that covers nothing", () =>
    expect(run({ scope: "null_resource.c" }).findings.find(({ topic }) => topic === "oversight")).toMatchObject({
      enforcement: "warn",
      message: "The waiver of null-no-trouble for null_resource.c covers no finding.",
    }));
  it("does not waive the error of a policy", () =>
    expect(run({ policy: "null-no-throwing", scope: "a**" }).findings.map(({ messageId }) => messageId)).toContain("threw"));
});

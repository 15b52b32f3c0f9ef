import { compareReports } from "../../../policies/engine/compare";
import { evaluate, type EvaluateOptions } from "../../../policies/engine/evaluate";
import { judgeWaivers } from "../../../policies/engine/waiver";
import { attributePolicy, inputsOf } from "./attribute-policy";

const policies = [attributePolicy("trouble"), attributePolicy("pain", { severity: "low", onUnknown: "accept" })];
const side = (hcl: string, options: Partial<EvaluateOptions> = {}) => ({
  name: "x",
  report: evaluate(inputsOf(hcl), { policies, ...options }),
});
const a = (...troubles: string[]) => `resource "null_resource" "a" { trouble = ${JSON.stringify(troubles)} }`;
const waived = (expires: string) => {
  const waiver = {
    ...{
      policy: "null-no-trouble",
      scope: "null_resource.a",
      reason: "needed until the migration is over",
      created: "2026-03-01",
      expires,
    },
    ...{ owner: "ops@example.com", approvedBy: "security@example.com" },
  };
  return {
    waivers: judgeWaivers([{ waiver, location: { file: "w.json", line: 1, column: 1 } }], { policies, now: new Date("2026-03-10") }),
  };
};

function difference(before: ReturnType<typeof side>, after: ReturnType<typeof side>) {
  const { loosened, added, resolved, changed, waivers, policiesOff, unknowns } = compareReports(before, after);
  return {
    loosened,
    ...(added.length > 0 && { added: added.map(({ value }) => value) }),
    ...(resolved.length > 0 && { resolved: resolved.map(({ value }) => value) }),
    ...(changed.length > 0 && { changed: changed.map(({ before, after, better }) => [before.value, after.value, better]) }),
    ...(waivers.length > 0 && { waivers: waivers.map(({ finding, expiredBefore }) => [finding.waiver.expires, expiredBefore]) }),
    ...(policiesOff.length > 0 && { policiesOff: policiesOff.map(({ policyId }) => policyId) }),
    ...(unknowns.length > 0 && { unknowns: unknowns.map(({ message }) => message) }),
  };
}

describe("compareReports", () => {
  it("finds nothing where nothing changed but lines and order", () =>
    expect(difference(side(a("x", "y")), side(`\n\n${a("y", "x")}`))).toEqual({ loosened: false }));
  it("names what is new", () => expect(difference(side(a("x")), side(a("b", "x")))).toEqual({ loosened: true, added: ['"b"'] }));
  it("names a second identical hole", () =>
    expect(difference(side(a("x")), side(a("x", "x")))).toEqual({ loosened: true, added: ['"x"'] }));
  it("names what is gone", () => expect(difference(side(a("x", "y")), side(a("y")))).toEqual({ loosened: false, resolved: ['"x"'] }));
  describe("what Terraform lets go of", () => {
    const gone = `resource "null_resource" "z" {}\nremoved {\n  from = null_resource.a\n  lifecycle {\n    destroy = false\n  }\n}\n`;
    const unmanaged = (before: ReturnType<typeof side>, after: ReturnType<typeof side>) => {
      const { loosened, resolved, unmanaged } = compareReports(before, after);
      return { loosened, resolved: resolved.length, unmanaged: unmanaged.map(({ address, findings }) => [address, findings.length]) };
    };
    it("is loosened and not resolved", () =>
      expect(unmanaged(side(a("x", "y")), side(gone))).toEqual({ loosened: true, resolved: 0, unmanaged: [["null_resource.a", 2]] }));
    it("has what was waived", () =>
      expect(unmanaged(side(a("x"), waived("2026-03-20")), side(gone))).toEqual({
        loosened: true,
        resolved: 0,
        unmanaged: [["null_resource.a", 1]],
      }));
    it("is said once, not in each comparison after", () =>
      expect(unmanaged(side(gone), side(gone))).toEqual({ loosened: false, resolved: 0, unmanaged: [] }));
    it("is nothing else", () =>
      expect(unmanaged(side(`${a("x")}\nresource "null_resource" "ab" { trouble = 1 }`), side(gone))).toEqual({
        loosened: true,
        resolved: 1,
        unmanaged: [["null_resource.a", 1]],
      }));
    it("is every instance", () =>
      expect(unmanaged(side(`resource "null_resource" "a" {\n  count = 2\n  trouble = 1\n}`), side(gone))).toEqual({
        loosened: true,
        resolved: 0,
        unmanaged: [["null_resource.a", 2]],
      }));
  });
  it("names another value in the same place", () =>
    expect(difference(side(a("x")), side(a("z")))).toEqual({ loosened: true, changed: [['"x"', '"z"', false]] }));
  it("knows what got less severe", () =>
    expect(difference(side(a("x")), side(a("x"), { policies: [attributePolicy("trouble", { severity: "low" })] }))).toEqual({
      loosened: false,
      changed: [['"x"', '"x"', true]],
    }));
  it("tells a waiver from a remedy", () =>
    expect(difference(side(a("x")), side(a("x"), waived("2026-03-20")))).toEqual({ loosened: true, waivers: [["2026-03-20", undefined]] }));
  it("names a waiver that runs longer", () =>
    expect(difference(side(a("x"), waived("2026-03-20")), side(a("x"), waived("2026-03-30")))).toEqual({
      loosened: true,
      waivers: [["2026-03-30", "2026-03-20"]],
    }));
  it("does not mind a waiver that runs shorter", () =>
    expect(difference(side(a("x"), waived("2026-03-30")), side(a("x"), waived("2026-03-20")))).toEqual({ loosened: false }));
  it("names a policy that was turned off", () =>
    expect(
      difference(side(a("x")), side(a("x"), { settings: { policies: { "null-no-pain": { enforcement: "off", reason: "agreed" } } } })),
    ).toEqual({ loosened: true, policiesOff: ["null-no-pain"] }));
  it("names what is no longer known", () =>
    expect(
      difference(side(`resource "null_resource" "a" {}`), side(`variable "x" {}\nresource "null_resource" "a" { pain = var.x }`)),
    ).toEqual({
      loosened: true,
      unknowns: ["null_resource.a may have var.x."],
    }));
});

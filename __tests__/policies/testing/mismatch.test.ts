import type { PolicyCases } from "../../../policies/testing/test-policy";
import { testPolicy } from "../../../policies/testing/test-policy";
import { attributePolicy, throwing } from "../engine/attribute-policy";

/** The tests that `testPolicy` would declare, by name, so that it can be seen to fail. */
function declared(policy: Parameters<typeof testPolicy>[0], cases: Partial<PolicyCases>): ReadonlyMap<string, () => void> {
  const tests = new Map<string, () => void>();
  const { describe, it } = globalThis;
  Object.assign(globalThis, {
    describe: (_: string, body: () => void) => body(),
    it: (name: string, body: () => void) => tests.set(name, body),
  });
  try {
    testPolicy(policy, { accept: [], reject: [], ...cases });
  } finally {
    Object.assign(globalThis, { describe, it });
  }
  return tests;
}

const trouble = attributePolicy("trouble", {
  examples: { bad: `resource "null_resource" "a" { trouble = 1 }`, good: `resource "null_resource" "a" {}` },
});
const two = { "main.tf": `resource "null_resource" "a" {\n  trouble = ["x",\n    "y"]\n}` };
const rejecting = (findings: PolicyCases["reject"][number]["findings"]) =>
  declared(trouble, { reject: [{ name: "case", files: two, findings }] }).get("case")!;
const x = { messageId: "present", attribute: "trouble[0]", line: 2 };
const y = { messageId: "present", attribute: "trouble[1]", line: 3 };

describe("testPolicy", () => {
  it("passes where the list is exact, in any order", () => expect(rejecting([y, x])).not.toThrow());
  it("gives a vague expectation only what no exact one describes", () => expect(rejecting([{ messageId: "present" }, x])).not.toThrow());
  it("fails where a finding is missing in the list", () =>
    expect(rejecting([x])).toThrow(/found, but not expected:\n {2}\{.*"attribute":"trouble\[1\]"/));
  it("fails where the list has one more", () => expect(rejecting([x, y, y])).toThrow("expected, but not found:"));
  it.each([
    { line: 3 },
    { messageId: "unknown" },
    { severity: "low" as const },
    { address: "null_resource.b" },
    { constructPath: "test/a" },
    { related: ["x"] },
  ])("fails where one thing differs: %j", (wrong) => expect(rejecting([{ ...x, ...wrong }, y])).toThrow("expected, but not found:"));
  it("fails where an accepted case has a finding", () =>
    expect(declared(trouble, { accept: [{ name: "case", files: two }] }).get("case")).toThrow("found, but not expected:"));
  it("fails where a file cannot be read", () =>
    expect(declared(trouble, { accept: [{ name: "case", files: { "main.tf": "resource {" } }] }).get("case")).toThrow(/^main\.tf:1 /));
  it("fails where the policy throws", () =>
    expect(declared(throwing, { accept: [{ name: "case", files: two }] }).get("case")).toThrow("out of luck"));
  it("fails where the good example is refused", () =>
    expect(declared(attributePolicy("trouble", { examples: { bad: "", good: two["main.tf"] } }), {}).get("its good example")).toThrow(
      "found, but not expected",
    ));
  it("fails where the bad example is accepted", () =>
    expect(
      declared(attributePolicy("trouble", { examples: { bad: `resource "null_resource" "a" {}`, good: "" } }), {}).get("its bad example"),
    ).toThrow("It finds nothing in examples.bad."));
  it("takes no reject case without findings", () => expect(() => rejecting([])).toThrow("a reject case needs its list of findings"));
});

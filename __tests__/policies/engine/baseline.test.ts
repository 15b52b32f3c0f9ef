import { evaluate } from "../../../policies/engine/evaluate";
import type { Baseline } from "../../../policies/engine/baseline";
import openIngress from "../../../policies/rules/ec2/ec2-no-open-ingress";
import { attributePolicy, inputsOf, throwing } from "./attribute-policy";

const policies = [attributePolicy("trouble"), throwing];
const baseline = evaluate(inputsOf(`resource "null_resource" "a" { trouble = ["x"] }`), { policies });
const seen = (hcl: string, more: Parameters<typeof evaluate>[1] = { policies }) =>
  evaluate(inputsOf(hcl), { ...more, baseline })
    .findings.filter(({ messageId }) => messageId !== "threw")
    .map(({ enforcement, baseline, value }) => `${value} ${enforcement}${baseline ? " in the baseline" : ""}`);

describe("a baseline", () => {
  it("lets what it holds only warn", () =>
    expect(seen(`resource "null_resource" "a" { trouble = ["x"] }`)).toEqual(['"x" warn in the baseline']));
  it("holds wherever the resource moves", () =>
    expect(seen(`\n\nresource "null_resource" "b" {}\nresource "null_resource" "a" { trouble = ["x"] }`)).toEqual([
      '"x" warn in the baseline',
    ]));
  it("holds under another name", () => {
    const moved = `moved {\n  from = null_resource.a\n  to   = null_resource.b\n}\n`;
    expect(seen(`resource "null_resource" "b" { trouble = ["x", "y"] }\n${moved}`)).toEqual(['"y" refuse', '"x" warn in the baseline']);
  });
  it("takes in no second hole beside the first", () =>
    expect(seen(`resource "null_resource" "a" { trouble = ["x", "y"] }`)).toEqual(['"y" refuse', '"x" warn in the baseline']));
  it("takes in no hole of another input", () => {
    const hole = `resource "null_resource" "a" { trouble = ["x"] }`;
    const none = `resource "null_resource" "a" {}`;
    const before = evaluate([...inputsOf(hole, "one"), ...inputsOf(none, "two")], { policies: [policies[0]!] });
    const after = evaluate([...inputsOf(none, "one"), ...inputsOf(hole, "two")], { policies: [policies[0]!], baseline: before });
    expect(after.findings.map(({ input, enforcement }) => `${input} ${enforcement}`)).toEqual(["two refuse"]);
  });
  it("takes in no other resource", () => expect(seen(`resource "null_resource" "b" { trouble = ["x"] }`)).toEqual(['"x" refuse']));
  it("takes in no other value in the same place", () =>
    expect(seen(`resource "null_resource" "a" { trouble = ["z"] }`)).toEqual(['"z" refuse']));
  it("takes in no other fault in the same place", () =>
    expect(seen(`variable "x" {}\nresource "null_resource" "a" { trouble = [var.x] }`)).toEqual(["var.x refuse"]));
  it("takes in nothing that has become more severe", () =>
    expect(
      seen(`resource "null_resource" "a" { trouble = ["x"] }`, { policies: [attributePolicy("trouble", { severity: "critical" })] }),
    ).toEqual(['"x" refuse']));
  it("never takes in the error of a policy", () =>
    expect(evaluate(inputsOf(`resource "null_resource" "a" {}`), { policies, baseline }).findings).toMatchObject([
      { messageId: "threw", enforcement: "refuse" },
    ]));

  describe("of an open group", () => {
    const group = (from: number, to: number, more = "") =>
      `resource "aws_security_group" "g" {\n  ingress {\n    protocol = "tcp"\n    from_port = ${from}\n    to_port = ${to}\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\n${more}`;
    const judge = (hcl: string, known?: Baseline) =>
      evaluate(inputsOf(hcl), { policies: [openIngress], ...(known && { baseline: known }) });
    const before = judge(group(20, 30));
    const enforced = (hcl: string, known: Baseline = before) => judge(hcl, known).findings.map(({ enforcement }) => enforcement);
    it("takes in no more ports of the same range", () => expect(enforced(group(20, 31))).toEqual(["refuse"]));
    it("takes in fewer ports of the same range", () => expect(enforced(group(20, 29))).toEqual(["warn"]));
    it("takes in nothing said otherwise where it does not know what was open", () => {
      const { openings: _, ...earlier } = before;
      expect([enforced(group(20, 29), earlier), enforced(group(20, 30), earlier)]).toEqual([["refuse"], ["warn"]]);
    });
  });
});

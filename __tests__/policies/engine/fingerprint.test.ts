import { evaluate } from "../../../policies/engine/evaluate";
import { attributePolicy, inputsOf } from "./attribute-policy";

const policies = [attributePolicy("trouble")];
const fingerprints = (hcl: string, path?: string) =>
  evaluate(inputsOf(hcl, path), { policies }).findings.map(({ fingerprint }) => fingerprint);
const before = fingerprints(`resource "null_resource" "a" { trouble = ["x"] }`);

describe("fingerprints", () => {
  it("survive other lines and another folder", () =>
    expect(
      fingerprints(`\n\n# moved\nresource "null_resource" "b" {}\nresource "null_resource" "a" { trouble = ["x"] }`, "elsewhere"),
    ).toEqual(before));
  it("survive another place in a list", () =>
    expect(fingerprints(`resource "null_resource" "a" { trouble = [null, "x"] }`)).toEqual(expect.arrayContaining(before)));
  it("make a second identical hole a new one", () => {
    const two = fingerprints(`resource "null_resource" "a" { trouble = ["x", "y"] }`);
    expect(two).toHaveLength(2);
    expect(new Set(two).size).toBe(2);
    expect(two).toEqual(expect.arrayContaining(before));
  });
  it("do not change hands when a list is reordered", () => {
    const named = (hcl: string) =>
      Object.fromEntries(evaluate(inputsOf(hcl), { policies }).findings.map(({ message, fingerprint }) => [message, fingerprint]));
    expect(named(`resource "null_resource" "a" { trouble = ["y", "x"] }`)).toEqual(
      named(`resource "null_resource" "a" { trouble = ["x", "y"] }`),
    );
  });
  it("tell resources apart", () => expect(fingerprints(`resource "null_resource" "b" { trouble = ["x"] }`)).not.toEqual(before));
  it("tell the keys of for_each apart", () => {
    const both = fingerprints(`resource "null_resource" "a" {\n for_each = toset(["k", "l"])\n trouble = "x"\n}`);
    const one = fingerprints(`resource "null_resource" "a" {\n for_each = toset(["l"])\n trouble = "x"\n}`);
    expect(both[1]).toBe(one[0]);
  });
  it("tell attributes apart", () =>
    expect(
      evaluate(inputsOf(`resource "null_resource" "a" { pain = "x" }`), { policies: [attributePolicy("pain", { id: "null-no-trouble" })] })
        .findings[0]!.fingerprint,
    ).not.toBe(before[0]));
  it("do not depend on the order of inputs that are alike", () => {
    const one = `resource "null_resource" "a" { trouble = ["x"] }`;
    const named = (...paths: string[]) =>
      evaluate(
        paths.flatMap((path) => inputsOf(one, path)),
        { policies },
      ).findings.map(({ input, fingerprint }) => `${input} ${fingerprint}`);
    expect(named("b", "a")).toEqual(named("a", "b"));
  });
  it("are unique over inputs that are alike", () => {
    const hcl = `resource "null_resource" "a" { trouble = "x" }`;
    const findings = evaluate([...inputsOf(hcl, "one"), ...inputsOf(hcl, "two")], { policies }).findings;
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

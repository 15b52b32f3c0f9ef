import { readPolicyJson } from "../../../../policies/facts/policy-documents/policy-json";
import { object, string, tuple } from "../../../../policies/terraform/model/value";
import { reference } from "./build";

const arn = reference("aws_s3_bucket.b", "arn");

describe("readPolicyJson", () => {
  it("reads known text", () => expect(readPolicyJson(['{"A":["b"]}'])).toEqual(object([["A", tuple([string("b")])]])));
  it("puts an unknown in the place of a value", () => expect(readPolicyJson(['{"A":', arn, "}"])).toEqual(object([["A", arn]])));
  it("puts an unknown in the place of a whole string", () => expect(readPolicyJson(['{"A":"', arn, '"}'])).toEqual(object([["A", arn]])));
  it("keeps the known part of a string", () => {
    const value = readPolicyJson(['{"A":"', arn, '/*"}']);
    expect(value).toMatchObject({ entries: new Map([["A", { kind: "unknown", parts: [arn, "/*"], references: arn.references }]]) });
  });
  it("is not misled by an escaped quote", () => {
    expect(readPolicyJson(['{"A":"\\"', arn, '"}'])).toMatchObject({ entries: new Map([["A", { parts: ['"', arn] }]]) });
  });
  it("refuses what is not JSON", () => expect(readPolicyJson(['{"A":'])).toBeUndefined());
  it("refuses what nests deeper than any policy", () => expect(readPolicyJson([`${"[".repeat(9000)}${"]".repeat(9000)}`])).toBeUndefined());
  it("does not take a text's own private-use characters for one of its unknowns", () => {
    const value = readPolicyJson(['["\uE0000\uE001","', arn, '"]']);
    expect(value).toMatchObject({ elements: [{ kind: "unknown" }, arn] });
  });
  it("keeps a key named __proto__ as a key", () => {
    expect(readPolicyJson(['{"__proto__":"x"}'])).toEqual(object([["__proto__", string("x")]]));
  });
});

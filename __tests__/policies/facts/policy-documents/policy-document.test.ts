import { documentSource, policyDocument } from "../../../../policies/facts/policy-documents/policy-document";
import type { PolicyDocument } from "../../../../policies/facts/policy-documents/policy-document";
import type { Attribute } from "../../../../policies/terraform/model/attribute";
import { loadFiles } from "../../../../policies/terraform/load/load";

/** The policy of the bucket policy named `p`. */
function policy(text: string): Attribute {
  const { inputs, errors } = loadFiles({ "main.tf": text });
  expect(errors).toEqual([]);
  return inputs[0]!.configurations[0]!.resource("aws_s3_bucket_policy.p")!.at("policy");
}

const statement = (action: string, rest = ""): string => `statement {\n    actions = ["${action}"]\n    ${rest}\n  }\n`;
const document = (name: string, body: string): string => `data "aws_iam_policy_document" "${name}" {\n  ${body}\n}\n`;
const holder = (value: string): string => `resource "aws_s3_bucket_policy" "p" {\n  policy = ${value}\n}\n`;
const used = holder("data.aws_iam_policy_document.d.json");
const actions = ({ statements }: PolicyDocument): string[] =>
  statements.map((one) => `${one.effect} ${(one.actions ?? one.notActions ?? []).join()}`);

describe("policyDocument", () => {
  it("reads a document of statements, with Allow by default", () => {
    expect(actions(policyDocument(policy(used + document("d", statement("s3:A") + statement("s3:B", `effect = "Deny"`)))))).toEqual([
      "Allow s3:A",
      "Deny s3:B",
    ]);
  });

  // As terraform plan merges them, with provider 5.100.
  it("merges sources, its own statements and overrides by sid, each in the place of what it replaces", () => {
    const text =
      used +
      document("src", statement("s3:A", `sid = "A"`) + statement("s3:NoSid")) +
      document("over", statement("s3:OverA", `sid = "A"`) + statement("s3:OverB", `sid = "B"`)) +
      document(
        "d",
        `source_policy_documents = [data.aws_iam_policy_document.src.json]\n  override_policy_documents = [data.aws_iam_policy_document.over.json]\n  ` +
          statement("s3:OwnB", `sid = "B"`) +
          statement("s3:OwnA", `sid = "A"`),
      );
    expect(actions(policyDocument(policy(text)))).toEqual(["Allow s3:OverA", "Allow s3:NoSid", "Allow s3:OverB"]);
  });

  it("says that a variable among the merged may hold more", () => {
    const text = `variable "v" {}\n${used}${document("d", `override_policy_documents = [var.v]\n  ${statement("s3:A")}`)}`;
    expect(policyDocument(policy(text))).toMatchObject({
      statements: [{ actions: ["s3:A"] }],
      unread: [{ expression: "var.v", why: "has no default" }],
    });
  });

  it("reads a document through count, a local and a module", () => {
    const text = `locals {\n  json = data.aws_iam_policy_document.d[0].json\n}\n${holder("local.json")}${document("d", `count = 1\n  ${statement("s3:A")}`)}`;
    expect(actions(policyDocument(policy(text)))).toEqual(["Allow s3:A"]);
  });

  describe("with placeholders", () => {
    const placeholders = `resource "aws_s3_bucket" "b" {}\nvariable "v" {}\n${document(
      "d",
      `statement {
    actions   = ["s3:Get_WHAT_"]
    resources = ["_ARN_", "_ARN_/_WHO_/*"]
    principals {
      type        = "AWS"
      identifiers = ["_WHO_"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["_WHO_"]
    }
  }`,
    )}`;
    const put = (from: string, to: string, inside = "data.aws_iam_policy_document.d.json") => `replace(${inside}, "${from}", ${to})`;
    const only = (value: string) => {
      const { statements, unread } = policyDocument(policy(placeholders + holder(value)));
      expect({ count: statements.length, unread }).toEqual({ count: 1, unread: [] });
      return statements[0]!;
    };

    it("says what is put in their places, wherever they stand", () => {
      expect(only(put("_WHAT_", `"Object"`, put("_WHO_", `"*"`)))).toMatchObject({
        actions: ["s3:GetObject"],
        resources: ["_ARN_", "_ARN_/*/*"],
        principals: [{ type: "AWS", id: "*" }],
        conditions: [{ key: "aws:sourceaccount", values: ["*"] }],
      });
    });

    it("keeps what is known around what AWS sets", () => {
      expect(only(put("_ARN_", "aws_s3_bucket.b.arn", put("_WHO_", `"team"`)))).toMatchObject({
        resources: [{ expression: "aws_s3_bucket.b.arn" }, { parts: [{ expression: "aws_s3_bucket.b.arn" }, "/team/*"] }],
        principals: [{ id: "team" }],
      });
    });

    it("may say anything where what is put there may", () => {
      expect(only(put("_WHO_", "var.v"))).toMatchObject({ principals: [{ id: { kind: "unknown", expression: "var.v" } }] });
    });

    it.each([
      ["a word of the language", put("Allow", `"Deny"`)],
      ["a part of one", put("A", "var.v")],
      ["the name of a condition", put("aws:Source", `"s3:Source"`)],
      ["its operator", put("StringEquals", `"StringLike"`)],
      ["a quoted text, for which a list may be put", put(`\\"_WHO_\\"`, `"[]"`)],
      ["a text that is closed by what is put there", put("_WHO_", `"x\\", \\"*"`)],
      ["a pattern", put("/_.*_/", `"*"`)],
    ])("cannot be read where they are %s", (_, value) => {
      const { statements, unread } = policyDocument(policy(placeholders + holder(value)));
      expect([statements.length, unread.length]).toEqual([0, 1]);
    });

    it("reads JSON in which ids of AWS are put", () => {
      const json = `jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:A", Principal = "*", Resource = "_ARN_/*" }] })`;
      expect(only(put("_ARN_", "aws_s3_bucket.b.arn", json))).toMatchObject({
        principals: [{ type: "*", id: "*" }],
        resources: [{ parts: [{ expression: "aws_s3_bucket.b.arn" }, "/*"] }],
      });
    });
  });

  it("reads both arms of a condition that is not known", () => {
    const text = `variable "v" {\n  type = bool\n}\n${holder("var.v ? data.aws_iam_policy_document.d.json : data.aws_iam_policy_document.e.json")}${document("d", statement("s3:A"))}${document("e", statement("s3:B"))}`;
    expect(actions(policyDocument(policy(text)))).toEqual(["Allow s3:A", "Allow s3:B"]);
  });

  it("does not take a changed text for the document", () => {
    const text = `${holder(`upper(data.aws_iam_policy_document.d.json)`)}${document("d", statement("s3:A"))}`;
    expect(policyDocument(policy(text))).toMatchObject({ statements: [], unread: [{ why: expect.any(String) }] });
    expect(documentSource(policy(text))).toBeUndefined();
  });

  it("gives a statement that is repeated an unknown number of times as unread", () => {
    const text = `variable "v" {\n  type = list(string)\n}\n${used}${document("d", `dynamic "statement" {\n    for_each = var.v\n    content {\n      actions = [statement.value]\n    }\n  }`)}`;
    expect(policyDocument(policy(text)).unread).toHaveLength(1);
  });

  it("survives documents that merge each other", () => {
    const text = `${used}${document("d", `source_policy_documents = [data.aws_iam_policy_document.e.json]\n  ${statement("s3:A")}`)}${document("e", `source_policy_documents = [data.aws_iam_policy_document.d.json]`)}`;
    expect(actions(policyDocument(policy(text)))).toContain("Allow s3:A");
  });

  it("reads IAM's variables in the notation of the document", () => {
    const text =
      used +
      document(
        "d",
        statement(
          "s3:A",
          `condition {\n      test = "StringLike"\n      variable = "s3:prefix"\n      values = ["home/&{aws:username}"]\n    }`,
        ),
      );
    expect(policyDocument(policy(text)).statements[0]?.conditions).toEqual([
      { operator: "stringlike", ifExists: false, key: "s3:prefix", values: ["home/${aws:username}"] },
    ]);
  });

  it("reads a heredoc with references in it", () => {
    const text = `resource "aws_s3_bucket" "b" {}\n${holder(`<<-P\n    {"Statement": [{"Effect": "Deny", "Action": "s3:A", "Resource": ["\${aws_s3_bucket.b.arn}", "\${aws_s3_bucket.b.arn}/*"]}]}\n  P\n`)}`;
    expect(policyDocument(policy(text)).statements[0]?.resources).toMatchObject([
      { expression: "aws_s3_bucket.b.arn" },
      { parts: [{ expression: "aws_s3_bucket.b.arn" }, "/*"] },
    ]);
  });

  it.each([
    ["an array", `"[]"`],
    ["elements in lower case", `jsonencode({ statement = [] })`],
    ["a number", "5"],
  ])("does not read %s", (_, value) => expect(policyDocument(policy(holder(value))).unread).toHaveLength(1));

  it("takes an empty object for no policy", () => expect(policyDocument(policy(holder(`"{}"`)))).toEqual({ statements: [], unread: [] }));
});

/** What every policy on a public switch must get right, whatever the store is called. */
import type { PolicyCases } from "../../../../policies/testing";

/** Cases for a boolean switch that is private where it is left out. */
export function publicStoreCases(type: string, attribute = "publicly_accessible"): PolicyCases {
  const store = (line: string) => ({ "main.tf": `resource "${type}" "a" {\n  ${line}\n}\n` });
  const json = (value: unknown) => ({ "main.tf.json": JSON.stringify({ resource: { [type]: { a: { [attribute]: value } } } }) });
  const found = (messageId: string) => [{ messageId, address: `${type}.a`, attribute }];
  return {
    accept: [
      { name: "left out", files: store("") },
      { name: "null", files: store(`${attribute} = null`) },
      { name: "false", files: store(`${attribute} = false`) },
      { name: "the string false", files: json("false") },
      {
        name: "a variable whose default is false",
        files: { "main.tf": `variable "p" {\n  default = false\n}\n${store(`${attribute} = var.p`)["main.tf"]}` },
      },
      { name: "another type", files: { "main.tf": `resource "aws_sqs_queue" "a" {}` } },
    ],
    reject: [
      { name: "true", files: store(`${attribute} = true`), findings: [{ messageId: "public", address: `${type}.a`, attribute, line: 2 }] },
      { name: "the string true in JSON", files: json("true"), findings: found("public") },
      { name: "an expression that is true", files: json("${!false}"), findings: found("public") },
      {
        name: "a variable without a default",
        files: { "main.tf": `variable "p" {}\n${store(`${attribute} = var.p`)["main.tf"]}` },
        findings: found("unknown"),
      },
      {
        name: "each of two instances of a count",
        files: store(`count = 2\n  ${attribute} = count.index == 1`),
        findings: [{ messageId: "public", address: `${type}.a[1]` }],
      },
    ],
  };
}

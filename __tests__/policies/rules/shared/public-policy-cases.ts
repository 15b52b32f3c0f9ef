/** What every policy on a resource's own policy must accept and reject; each service adds its own cases. */
import type { PolicyCases } from "../../../../policies/testing/test-policy";

export interface Subject {
  readonly type: string;
  /** The attribute that holds the policy. */
  readonly attribute: string;
  /** What the resource needs beside it. */
  readonly rest?: string;
  readonly action: string;
}

export function publicPolicyCases(subject: Subject, own: Partial<PolicyCases> = {}): PolicyCases {
  const { type, attribute, action } = subject;
  const allow = (principal: string, condition = "{}"): string => holder(subject, statement(action, principal, condition));
  return {
    accept: [
      { name: "no policy", files: { "main.tf": `resource "${type}" "a" {}` } },
      { name: "a service", files: { "main.tf": allow(`{ Service = "events.amazonaws.com" }`) } },
      {
        name: "anyone of one organization",
        files: { "main.tf": allow(`"*"`, `{ StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }`) },
      },
      {
        name: "a role that is yet to be made",
        files: { "main.tf": `resource "aws_iam_role" "r" {}\n${allow(`{ AWS = aws_iam_role.r.arn }`)}` },
      },
      ...(own.accept ?? []),
    ],
    reject: [
      {
        name: "anyone",
        files: { "main.tf": allow(`{ AWS = "*" }`) },
        findings: [
          { messageId: "public", address: `${type}.a`, attribute, message: `The policy of ${type}.a allows ${action} to anyone.` },
        ],
      },
      {
        name: "anyone whose request lacks the key",
        files: { "main.tf": allow(`"*"`, `{ StringEqualsIfExists = { "aws:SourceVpce" = "vpce-1a2b3c4d" } }`) },
        findings: [{ messageId: "public" }],
      },
      {
        name: "anyone, in a document of its own",
        files: { "main.tf": holder(subject, "data.aws_iam_policy_document.d.json") + document(action) },
        findings: [{ messageId: "public", address: `${type}.a`, related: ["data.aws_iam_policy_document.d"] }],
      },
      {
        name: "a variable without a default",
        files: { "main.tf": `variable "p" {}\n${holder(subject, "var.p")}` },
        findings: [{ messageId: "unknown" }],
      },
      ...(own.reject ?? []),
    ],
  };
}

export function holder({ type, attribute, rest = "" }: Omit<Subject, "action">, policy: string): string {
  return `resource "${type}" "a" {\n${rest}\n${attribute} = ${policy}\n}\n`;
}

export function statement(action: string, principal: string, condition = "{}"): string {
  return `jsonencode({ Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*", Principal = ${principal}, Condition = ${condition} }] })`;
}

function document(action: string): string {
  return `data "aws_iam_policy_document" "d" {
    statement {
      actions   = ["${action}"]
      resources = ["*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
    }
  }`;
}

/** Policies from plain JSON or Terraform values, without a loader. */
import { Attribute } from "../../../../policies/terraform/model/attribute";
import type { Block } from "../../../../policies/terraform/model/resource";
import { unknown } from "../../../../policies/terraform/model/value";
import type { UnknownValue, Value } from "../../../../policies/terraform/model/value";
import { policyDocument } from "../../../../policies/facts/policy-documents/policy-document";
import type { PolicyDocument } from "../../../../policies/facts/policy-documents/policy-document";

const block = { address: "aws_s3_bucket_policy.b" } as unknown as Block;

export const attribute = (value: Value): Attribute => new Attribute(block, ["policy"], value);

/** An unknown that Terraform would only know at apply, such as `aws_iam_role.app.arn`. */
export function reference(address: string, name: string): UnknownValue {
  return unknown(`${address}.${name}`, "is set by AWS at apply", [{ address, attribute: [name] }]);
}
export const variable = (name: string): UnknownValue =>
  unknown(`var.${name}`, "has no default", [{ address: `var.${name}`, attribute: [] }]);

/** A document of JSON text and unknowns in turn. */
export function partly(...parts: (string | UnknownValue)[]): PolicyDocument {
  const unknowns = parts.filter((part) => typeof part !== "string");
  return policyDocument(
    attribute({
      ...unknown(
        "…",
        "is partly unknown",
        unknowns.flatMap((part) => part.references),
      ),
      parts,
    }),
  );
}

export const written = (json: string): PolicyDocument => policyDocument(attribute({ kind: "string", value: json }));

export const statements = (...list: object[]): PolicyDocument => written(JSON.stringify({ Version: "2012-10-17", Statement: list }));

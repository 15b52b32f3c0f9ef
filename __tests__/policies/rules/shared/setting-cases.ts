/** Cases for policies on one setting: left out, right, wrong, unknown, through an override, for whatever block it stands in. */
import type { PolicyCases } from "../../../../policies/testing";

interface SettingCase {
  readonly type: string;
  /** Blocks and attribute, as dots: "logs.audit". */
  readonly path: string;
  /** What else stands in the resource. */
  readonly beside?: string;
  /** HCL expressions. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly leftOut: "right" | "missing" | "unknownDefault";
  /** What becomes of a value that is not known. @default "rejected" */
  readonly unknown?: "accepted" | "rejected";
  /** A wrong value as an escape hatch of cdktf sets it. @default the first wrong one */
  readonly override?: unknown;
}

export function settingCases({ type, path, beside = "", right, wrong, leftOut, unknown = "rejected", override }: SettingCase): PolicyCases {
  const names = path.split(".");
  const attribute = names.at(-1)!;
  const resource = (body: string) => ({ "main.tf": `variable "unset" {}\nresource "${type}" "a" {\n${beside}\n${body}\n}` });
  const withValue = (value: string) =>
    resource(
      names.reduceRight((inner, name) => (name === attribute && inner === "" ? `${name} = ${value}` : `${name} {\n${inner}\n}`), ""),
    );
  const unset = { name: `${path}: a variable without a default`, files: withValue("var.unset") };
  const absent = { name: `${path}: left out`, files: resource("") };
  return {
    accept: [
      ...right.map((value) => ({ name: `${path} = ${value}`, files: withValue(value) })),
      ...(leftOut === "right" ? [absent] : []),
      ...(unknown === "accepted" ? [unset] : []),
    ],
    reject: [
      ...(leftOut === "right" ? [] : [{ ...absent, findings: [{ messageId: leftOut, address: `${type}.a` }] }]),
      ...(unknown === "accepted" ? [] : [{ ...unset, findings: [{ messageId: "unknown", address: `${type}.a` }] }]),
      ...wrong.map((value) => ({
        name: `${path} = ${value}`,
        files: withValue(value),
        findings: [{ messageId: "wrong", address: `${type}.a`, line: 3 + names.length }],
      })),
      ...(wrong.length === 0
        ? []
        : [
            {
              name: `${path}: wrong through an override`,
              build: (stack: { addOverride(path: string, value: unknown): void }) =>
                stack.addOverride(`resource.${type}.a.${path}`, override ?? JSON.parse(wrong[0]!)),
              findings: [{ messageId: "wrong", address: `${type}.a` }],
            },
          ]),
    ],
  };
}

/** Several tables of cases as one. */
export const together = (...tables: readonly PolicyCases[]): PolicyCases => ({
  accept: tables.flatMap(({ accept }) => accept),
  reject: tables.flatMap(({ reject }) => reject),
});

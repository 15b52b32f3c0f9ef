/** What every policy on a setting must get right, whatever the setting is called and in whatever block it stands. */
import type { ExpectedFinding, PolicyCases } from "../../../../policies/testing";

interface SettingCase {
  readonly type: string;
  /** Blocks and attribute, as dots: "logs.audit". */
  readonly path: string;
  /** What else stands in the resource, to be asked at all. */
  readonly beside?: string;
  /** HCL expressions. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly leftOut: "right" | "missing" | "unknownDefault";
  /** What becomes of a value that is not known. @default "rejected" */
  readonly unknown?: "accepted" | "rejected";
  /** A wrong value as an escape hatch of cdktf sets it, where nothing else must stand in the resource. @default the first wrong one */
  readonly override?: unknown;
}

/** Cases for one setting of one type. */
export function settingCases({ type, path, beside = "", right, wrong, leftOut, unknown = "rejected", override }: SettingCase): PolicyCases {
  const names = path.split(".");
  const attribute = names.at(-1)!;
  const blocks = names.slice(0, -1);
  const placed = [...blocks.map((block) => `${block}[0]`), attribute].join(".");
  const hcl = (of: string, body: string) => ({ "main.tf": `variable "unset" {}\nresource "${of}" "a" {\n${beside}\n${body}\n}` });
  const withValue = (value: string) =>
    hcl(
      type,
      blocks.reduceRight((inner, block) => `${block} {\n${inner}\n}`, `${attribute} = ${value}`),
    );
  const found = (messageId: string, more: ExpectedFinding = {}): ExpectedFinding[] => [{ messageId, address: `${type}.a`, ...more }];
  const [aRight] = right;
  const [aWrong] = wrong;
  const unset = { name: `${type}: ${path} is a variable`, files: withValue("var.unset") };
  const absent = { name: `${type}: ${path} is left out`, files: hcl(type, "") };
  const nothing = { name: `${type}: ${path} is null`, files: withValue("null") };
  const either = (one: string, other: string) => withValue(`var.unset ? ${one} : ${other}`);
  return {
    accept: [
      ...right.map((value) => ({ name: `${type}: ${path} = ${value}`, files: withValue(value) })),
      ...(aRight === undefined ? [] : [{ name: `${type}: ${path} is right, whatever the condition`, files: either(aRight, aRight) }]),
      { name: `${type}: another type`, files: hcl("aws_iam_role", "") },
      // A block without the attribute may be another matter than no block.
      ...(leftOut === "right" ? [absent, ...(blocks.length === 0 ? [nothing] : [])] : []),
      ...(unknown === "accepted" ? [unset] : []),
    ],
    reject: [
      ...(leftOut === "right"
        ? []
        : [
            { ...absent, findings: found(leftOut, { attribute: path }) },
            { ...nothing, findings: found(leftOut, { attribute: placed }) },
          ]),
      ...(unknown === "accepted" ? [] : [{ ...unset, findings: found("unknown", { attribute: placed }) }]),
      ...(unknown === "accepted" || aRight === undefined || aWrong === undefined
        ? []
        : [
            {
              name: `${type}: ${path} is right under a condition`,
              files: either(aRight, aWrong),
              findings: found("unknown", { attribute: placed }),
            },
          ]),
      ...wrong.map((value) => ({
        name: `${type}: ${path} = ${value}`,
        files: withValue(value),
        findings: found("wrong", { attribute: placed, line: 3 + names.length + beside.split("\n").length - 1 }),
      })),
      ...(aWrong === undefined || (beside !== "" && override === undefined)
        ? []
        : [
            {
              name: `${type}: ${path} is wrong through an override`,
              build: (stack: { addOverride(path: string, value: unknown): void }) =>
                stack.addOverride(`resource.${type}.a.${path}`, override ?? JSON.parse(aWrong)),
              findings: found("wrong"),
            },
          ]),
    ],
  };
}

export interface KeyShape {
  readonly type: string;
  /** As the findings name it where it is configured. */
  readonly attribute: string;
  readonly write: (value: string) => string;
  /** Where it stands if its block is left out. @default attribute */
  readonly missing?: string;
  readonly beside?: string;
}

/** Cases for one attribute that names a key. */
export function keyCases({ type, attribute, write, missing = attribute, beside = "" }: KeyShape): PolicyCases {
  const around = `resource "aws_kms_key" "k" {}
data "aws_kms_alias" "aws" {
  name = "alias/aws/orders"
}
data "aws_kms_key" "aws" {
  key_id = "alias/aws/orders"
}
data "aws_kms_alias" "own" {
  name = "alias/orders"
}
variable "key" {}
variable "off" {}
`;
  const body = (value?: string) => ({
    "main.tf": `${around}resource "${type}" "a" {\n${beside}\n${value === undefined ? "" : write(value)}\n}\n`,
  });
  const found = (messageId: string, at = attribute): ExpectedFinding[] => [{ messageId, address: `${type}.a`, attribute: at }];
  const accepted = (name: string, value: string) => ({ name: `${type}: ${name}`, files: body(value) });
  return {
    accept: [
      accepted("a key of the same stack", "aws_kms_key.k.arn"),
      accepted("an alias of one's own", "data.aws_kms_alias.own.target_key_arn"),
      accepted("an ARN", `"arn:aws:kms:eu-west-1:111122223333:key/orders"`),
      accepted("a variable", "var.key"),
    ],
    reject: [
      { name: `${type}: no key`, files: body(), findings: found("noKey", missing) },
      { name: `${type}: an empty text`, files: body(`""`), findings: found("noKey") },
      { ...accepted("an alias of AWS", `"alias/aws/orders"`), findings: found("awsKey") },
      { ...accepted("an alias of AWS by a data source", "data.aws_kms_alias.aws.target_key_arn"), findings: found("awsKey") },
      { ...accepted("a key of AWS by a data source", "data.aws_kms_key.aws.arn"), findings: found("awsKey") },
      { ...accepted("perhaps none", "var.off ? null : aws_kms_key.k.arn"), findings: found("unknown") },
    ],
  };
}

/** Several tables of cases as one. */
export const together = (...tables: readonly PolicyCases[]): PolicyCases => ({
  accept: tables.flatMap(({ accept }) => accept),
  reject: tables.flatMap(({ reject }) => reject),
});

/** What every policy on a setting must get right, whatever the setting is called. */
import type { ExpectedFinding, PolicyCases } from "../../../../policies/testing";

export interface SettingShape {
  readonly type: string;
  /** As the findings name it where it is configured: `encrypt_at_rest[0].enabled`. */
  readonly attribute: string;
  /** The body of a resource with this value, an expression of HCL. */
  readonly write: (value: string) => string;
  readonly right: string;
  readonly wrong: string;
  /** What is found where it is left out, and where that stands if its block is left out too. @default right */
  readonly leftOut?: { readonly messageId: string; readonly attribute?: string };
  /** What else must stand in the resource to be asked at all. */
  readonly beside?: string;
  /** The id of the message about a wrong value. @default "wrong" */
  readonly messageId?: string;
}

const hcl = (type: string, body: string) => ({ "main.tf": `variable "v" {}\nresource "${type}" "a" {\n${body}\n}\n` });

/** Cases for one setting of one type. */
export function settingCases({
  type,
  attribute,
  write,
  right,
  wrong,
  leftOut,
  beside = "",
  messageId = "wrong",
}: SettingShape): PolicyCases {
  const body = (value: string) => hcl(type, `${beside}\n${write(value)}`);
  const found = (id: string, at = attribute): ExpectedFinding[] => [{ messageId: id, address: `${type}.a`, attribute: at }];
  const without = { name: `${type}: ${attribute} left out`, files: hcl(type, beside) };
  const nothing = { name: `${type}: ${attribute} is null`, files: body("null") };
  return {
    accept: [
      { name: `${type}: ${attribute} is ${right}`, files: body(right) },
      { name: `${type}: ${attribute} is ${right}, whatever the condition`, files: body(`var.v ? ${right} : ${right}`) },
      { name: `${type}: another type`, files: hcl("aws_iam_role", beside) },
      ...(leftOut ? [] : [without, nothing]),
    ],
    reject: [
      { name: `${type}: ${attribute} is ${wrong}`, files: body(wrong), findings: found(messageId) },
      { name: `${type}: ${attribute} is a variable`, files: body("var.v"), findings: found("unknown") },
      { name: `${type}: ${attribute} is right under a condition`, files: body(`var.v ? ${right} : ${wrong}`), findings: found("unknown") },
      ...(leftOut
        ? [
            { ...without, findings: found(leftOut.messageId, leftOut.attribute) },
            { ...nothing, findings: found(leftOut.messageId) },
          ]
        : []),
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

export const merge = (...cases: readonly PolicyCases[]): PolicyCases => ({
  accept: cases.flatMap(({ accept }) => accept),
  reject: cases.flatMap(({ reject }) => reject),
});

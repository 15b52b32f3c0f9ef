/**
 * Which conditions hold a statement that admits anyone to callers somebody named: AWS's own meaning of "public", value by value.
 *
 * Sources: "The meaning of public" (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html and
 * https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html): a policy is public unless it grants access only to
 * fixed values, without wildcard or policy variable, of certain keys; the keys' meaning in
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import { Cidr } from "../../../lib/net/cidr";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { UnknownValue } from "../../terraform/model/value";
import { any } from "../answer";
import type { Answer } from "../answer";
import { accountOf } from "./principals";
import type { Condition } from "./statement";
import { worstCase } from "./term";
import type { Term } from "./term";

type Kind = "id" | "path" | "arn" | "addresses" | "flag";

/** Keys of which a fixed value names a caller, a network or the resource through which the call comes. */
const KEYS: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    "aws:sourcevpc": "id",
    "aws:sourcevpce": "id",
    "aws:sourceaccount": "id",
    "aws:sourceowner": "id",
    "aws:sourceorgid": "id",
    "aws:sourceorgpaths": "path",
    "aws:sourcearn": "arn",
    "aws:principalaccount": "id",
    "aws:principalorgid": "id",
    "aws:principalorgpaths": "path",
    "aws:principalarn": "arn",
    "aws:principalservicename": "id",
    "aws:principalisawsservice": "flag",
    "aws:userid": "id",
    "aws:vpceaccount": "id",
    "aws:vpceorgid": "id",
    "aws:vpceorgpaths": "path",
    "aws:sourceip": "addresses",
    // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
    "kms:calleraccount": "id",
    "s3:dataaccesspointaccount": "id",
    "s3:dataaccesspointarn": "arn",
    "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn",
    "elasticfilesystem:accessedviamounttarget": "flag",
  }),
);

const POSITIVE: Readonly<Record<Kind, readonly string[]>> = {
  id: ["stringequals", "stringequalsignorecase", "stringlike"],
  path: ["stringequals", "stringequalsignorecase", "stringlike"],
  arn: ["arnequals", "arnlike", "stringequals", "stringequalsignorecase", "stringlike"],
  addresses: ["ipaddress"],
  flag: ["bool"],
};

const NEGATED: Readonly<Record<Kind, readonly string[]>> = {
  id: ["stringnotequals", "stringnotequalsignorecase", "stringnotlike"],
  path: ["stringnotequals", "stringnotequalsignorecase", "stringnotlike"],
  arn: ["arnnotequals", "arnnotlike", "stringnotequals", "stringnotequalsignorecase", "stringnotlike"],
  addresses: ["notipaddress"],
  flag: [],
};

/** Services act on behalf of any account: to spare them from a Deny is one thing, to admit all of them another. */
const ANY_SERVICE = "aws:principalisawsservice";

/**
 * Whether an Allow is narrowed by this condition. `…IfExists` and `ForAllValues:` hold for a request that lacks the key, so they narrow
 * nothing (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html).
 */
export function pins(condition: Condition | UnknownValue, known: CidrSet): Answer {
  if ("kind" in condition) return "unknown";
  const kind = KEYS.get(condition.key);
  if (
    !kind ||
    condition.key === ANY_SERVICE ||
    condition.ifExists ||
    condition.qualifier === "forallvalues" ||
    !POSITIVE[kind].includes(condition.operator)
  )
    return "no";
  return allFixed(kind, condition.values, "true", known);
}

/**
 * Whether a Deny under this condition spares only named callers. Negated operators hold for a request that lacks the key, so that Deny
 * covers it; `Bool` does so only with `IfExists` (same page).
 */
export function spares(condition: Condition | UnknownValue, known: CidrSet): Answer {
  if ("kind" in condition) return "unknown";
  const kind = KEYS.get(condition.key);
  if (!kind || condition.qualifier) return "no";
  if (kind === "flag") return condition.operator === "bool" && condition.ifExists ? allFixed(kind, condition.values, "false", known) : "no";
  return NEGATED[kind].includes(condition.operator) ? allFixed(kind, condition.values, "true", known) : "no";
}

/** One value that is not fixed opens the whole condition, since any of them may match. */
function allFixed(kind: Kind, values: readonly Term[], flag: "true" | "false", known: CidrSet): Answer {
  if (kind === "addresses") return areNarrow(values, known);
  const open = any(values.map((value) => not(isFixed(kind, value, flag))));
  return values.length === 0 ? "no" : not(open);
}

const not = (answer: Answer): Answer => (answer === "yes" ? "no" : answer === "no" ? "yes" : "unknown");

function isFixed(kind: Exclude<Kind, "addresses">, value: Term, flag: "true" | "false"): Answer {
  const { text, exact } = worstCase(value);
  if (FIXED[kind](text.replace(OWN, "x"), flag)) return "yes";
  return exact ? "no" : "unknown";
}

/** Policy variables for the resource's own account and organization are fixed, although they are variables. */
const OWN = /\$\{aws:Resource(Account|OrgID|OrgPaths)\}/gi;

const FIXED: Readonly<Record<Exclude<Kind, "addresses">, (text: string, flag: string) => boolean>> = {
  id: isLiteral,
  // Below a named organization: o-a1b2c3d4e5/*
  path: (text) => isLiteral(text.split("/")[0] ?? ""),
  // Within a named account, or a bucket: bucket names are unique in all of AWS.
  arn: (text) => isLiteral(text) || accountOf(text) !== undefined || isNamedBucket(text),
  flag: (text, flag) => text.toLowerCase() === flag,
};

function isLiteral(text: string): boolean {
  return text !== "" && !/[*?]|\$\{/.test(text);
}

function isNamedBucket(arn: string): boolean {
  const [prefix, , service, , , ...resource] = arn.split(":");
  return prefix === "arn" && service === "s3" && isLiteral(resource.join(":").split("/")[0] ?? "");
}

/** S3 calls a range wider than /8 (IPv4) or /32 (IPv6) public, private ranges aside (same page); the union counts, so that splitting gains nothing. */
const NARROW = { 4: 1n << 24n, 6: 1n << 96n } as const;

function areNarrow(values: readonly Term[], known: CidrSet): Answer {
  const blocks: Cidr[] = [];
  let unknown = values.length === 0;
  for (const value of values) {
    if (typeof value !== "string") {
      unknown ||= !worstCase(value).exact;
      continue;
    }
    const { cidr } = Cidr.read(value.includes("/") ? value : `${value}/${value.includes(":") ? 128 : 32}`);
    if (cidr) blocks.push(cidr);
    else unknown = true;
  }
  const open = CidrSet.of(...blocks)
    .intersect(PUBLIC_ADDRESS_SPACE)
    .subtract(known);
  if (open.size(4) > NARROW[4] || open.size(6) > NARROW[6]) return "no";
  return unknown ? "unknown" : "yes";
}

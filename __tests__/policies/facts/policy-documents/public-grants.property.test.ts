/**
 * Whatever a naive reading of IAM's rules would let an outsider do, publicGrants reports. The outsiders are requests that nobody named: without
 * signature, from another account, through somebody else's endpoint, from any address. RUNS=100000 for a long run.
 */
import { CidrSet } from "../../../../lib/net/cidr-set";
import fc from "fast-check";
import { publicGrants } from "../../../../policies/facts/policy-documents/public-grants";
import { statements } from "./build";

type Context = Readonly<Record<string, string | undefined>>;
interface Written {
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Action: string;
  readonly Resource: string;
  readonly Condition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const OURS = { account: "111122223333", endpoint: "vpce-1", organization: "o-1" };

/** Requests of outsiders: s3:GetObject on the bucket, each key absent or with a value that is not ours. */
const OUTSIDERS: readonly Context[] = [undefined, "444455556666"].flatMap((account) =>
  [undefined, "vpce-2"].flatMap((endpoint) =>
    ["8.8.8.8", "203.1.2.3"].flatMap((address) =>
      [undefined, account && "o-2"].map((organization) => ({
        "aws:principalaccount": account,
        "aws:principalarn": account && `arn:aws:iam::${account}:role/app`,
        "aws:principalorgid": organization,
        "aws:sourcevpce": endpoint,
        "aws:sourceip": endpoint ? undefined : address,
        "aws:securetransport": "true",
        "aws:principalisawsservice": account ? "false" : undefined,
      })),
    ),
  ),
);

const like = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
  ).test(text);
const inRange = (range: string, address: string): boolean => {
  const [base = "", bits = "32"] = range.split("/");
  const number = (text: string): number => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return Math.floor(number(base) / 2 ** (32 - Number(bits))) === Math.floor(number(address) / 2 ** (32 - Number(bits)));
};
const COMPARE: Readonly<Record<string, (wanted: string, given: string) => boolean>> = {
  StringEquals: (wanted, given) => wanted === given,
  StringLike: like,
  ArnLike: like,
  IpAddress: inRange,
  Bool: (wanted, given) => wanted === given,
};
const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: "StringEquals",
  StringNotLike: "StringLike",
  ArnNotLike: "ArnLike",
  NotIpAddress: "IpAddress",
};

function holds(test: string, wanted: readonly string[], given: string | undefined): boolean {
  const [, qualifier, name = "", ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(test)!;
  if (name === "Null") return wanted.includes(String(given === undefined));
  const negated = name in NEGATED;
  const compare = COMPARE[NEGATED[name] ?? name]!;
  if (given === undefined) return qualifier ? qualifier === "ForAllValues" : negated || ifExists !== undefined;
  return negated ? !wanted.some((one) => compare(one, given)) : wanted.some((one) => compare(one, given));
}

function applies(statement: Written, context: Context): boolean {
  const account = context["aws:principalaccount"];
  const names = (principal: unknown): boolean =>
    principal === "*" || JSON.stringify(principal) === `{"AWS":"*"}` || JSON.stringify(principal) === `{"AWS":"${account}"}`;
  const who = statement.NotPrincipal === undefined ? names(statement.Principal) : !names(statement.NotPrincipal);
  return (
    who &&
    like(statement.Action, "s3:GetObject") &&
    like(statement.Resource, "arn:aws:s3:::b/key") &&
    Object.entries(statement.Condition).every(([test, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(test, wanted, context[key.toLowerCase()])),
    )
  );
}

function letsAnOutsiderIn(policy: readonly Written[]): boolean {
  return OUTSIDERS.some(
    (context) =>
      policy.some((one) => one.Effect === "Allow" && applies(one, context)) &&
      !policy.some((one) => one.Effect === "Deny" && applies(one, context)),
  );
}

const prefix = fc.constantFrom("", "", "", "ForAllValues:", "ForAnyValue:");
const suffix = fc.constantFrom("", "", "IfExists");
const some = (...values: string[]) => fc.subarray(values, { minLength: 1, maxLength: 2 });
const entry = (names: string[], key: string, ...values: string[]) =>
  fc
    .tuple(prefix, fc.constantFrom(...names), suffix, some(...values))
    .map(([before, name, after, wanted]) => [before + name + after, { [key]: wanted }] as const);
const TEXT = ["StringEquals", "StringLike", "StringNotEquals", "StringNotLike"];
const condition = fc.oneof(
  entry(TEXT, "aws:SourceVpce", OURS.endpoint, "vpce-*", "vpce-?", "*"),
  entry(TEXT, "aws:PrincipalOrgID", OURS.organization, "o-*", "*"),
  entry(TEXT, "aws:PrincipalAccount", OURS.account, "????????????", "*"),
  entry(
    ["ArnLike", "ArnNotLike"],
    "aws:PrincipalArn",
    `arn:aws:iam::${OURS.account}:role/app`,
    "arn:aws:iam::*:role/app",
    `arn:aws:iam::${OURS.account}:*`,
  ),
  entry(["IpAddress", "NotIpAddress"], "aws:SourceIp", "198.51.100.0/24", "10.0.0.0/8", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1"),
  entry(["Bool"], "aws:PrincipalIsAWSService", "true", "false"),
  entry(["Bool"], "aws:SecureTransport", "true", "false"),
  fc
    .tuple(fc.constantFrom("aws:SourceVpce", "aws:PrincipalOrgID"), some("true", "false"))
    .map(([key, wanted]) => ["Null", { [key]: wanted }] as const),
);
const principals = fc.constantFrom<unknown[]>("*", { AWS: "*" }, { AWS: "*" }, { AWS: OURS.account });
const written: fc.Arbitrary<Written> = fc
  .record({
    Effect: fc.constantFrom("Allow", "Deny"),
    Principal: principals,
    inverted: fc.constantFrom(false, false, false, false, true),
    Action: fc.constantFrom("s3:GetObject", "s3:Get*", "s3:*", "*", "s3:PutObject"),
    Resource: fc.constantFrom("*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/k?y", "arn:aws:s3:::c/*"),
    Condition: fc.array(condition, { maxLength: 2 }).map((entries) => Object.fromEntries(entries)),
  })
  .map(({ inverted, Principal, ...rest }) => ({ ...rest, ...(inverted ? { NotPrincipal: Principal } : { Principal }) }) as Written);

/** An Allow to everyone and a Deny that covers it: only the Deny's condition decides. */
const denied = written.map(({ Condition }): Written[] => {
  const everything = { Principal: "*", Action: "s3:*", Resource: "*" };
  return [
    { Effect: "Allow", ...everything, Condition: {} },
    { Effect: "Deny", ...everything, Condition },
  ];
});
const policies = fc.oneof(fc.array(written, { minLength: 1, maxLength: 3 }), denied);

it("reports every policy that lets an outsider in", () => {
  let open = 0;
  let closed = 0;
  fc.assert(
    fc.property(policies, (policy) => {
      const reported = publicGrants(statements(...policy), CidrSet.EMPTY).length > 0;
      if (letsAnOutsiderIn(policy)) open++;
      else if (!reported) closed++;
      expect(reported || !letsAnOutsiderIn(policy)).toBe(true);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 2000), seed: 7 },
  );
  // The policies above must be worth asking about.
  expect(open).toBeGreaterThan(100);
  expect(closed).toBeGreaterThan(100);
});

/** Credentials in a text: by the shapes that their issuers give them, and by the names that scripts and settings give to passwords. */
import { isPointer, isSecretName } from "./secret-names";

/** AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html; the others: their issuers' documentation. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, "an AWS access key id"],
  [/aws_secret_access_key["'\s]*[=:]["'\s]*[A-Za-z0-9/+]{40}\b/i, "an AWS secret access key"],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, "a private key"],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})\b/, "a GitHub token"],
  [/\bglpat-[\w-]{20,}/, "a GitLab token"],
  [/\bxox[abeprs]-[\w-]{10,}/, "a Slack token"],
  [/\b[sr]k_live_[A-Za-z0-9]{10,}/, "a Stripe key"],
  [
    /\b(?:postgres(?:ql)?|mysql|mariadb|mssql|sqlserver|mongodb(?:\+srv)?|redis|rediss|amqps?)(?:\+\w+)?:\/\/[^\s:/@$]{0,256}:[^\s/@$<{*]{1,256}@/i,
    "a connection string with a password",
  ],
  [/(?:^|[;"'])(?:password|pwd)\s{0,8}=\s{0,8}[^;\s"'$<{]{3,256};/i, "a connection string with a password"],
  [/\bmysql(?:admin|dump|import)?\s[^\n|;]{0,256}\s-p[^\s"'$`<{-][^\s"'$`<{]{2,256}/, "a database password"],
  [/\becho\s+["']?[\w-]{1,64}:[^\s"'$`:]{1,256}["']?\s*\|\s*(?:sudo\s+)?chpasswd\b/, "a user's password"],
];

/** `NAME=value`, `name: value`, `"name": "value"`, `--name=value`: bounded, so that no text makes the search quadratic. */
const ASSIGNMENT =
  /(?:(^[ \t]{0,64}(?:export[ \t]{1,8})?)|(--)|\b)([A-Za-z_][\w.-]{0,63})["']?[ \t]{0,8}[=:][ \t]{0,8}(["']?)([^\s"'`$<{[(;|&),!][^\s"'`$<{[(;|&),]{3,256})(?=[\s"'`;|&),]|$)/gm;

/** Words that stand where a script's password would, and are none. */
const NO_VALUE = /^(string|bytes?|text|char|varchar|object|required|optional|prompt|hidden|redacted|encrypted|\*+|x+)$/i;

/** What the text carries; `undefined` where nothing is seen. */
export function credentialIn(text: string): string | undefined {
  return SHAPES.find(([shape]) => shape.test(text))?.[1] ?? assignedIn(text);
}

function assignedIn(text: string): string | undefined {
  for (const [, line, option, name = "", quote, value = ""] of text.matchAll(ASSIGNMENT)) {
    // Within a line of a program, a name without quotes is a variable that is handed on.
    const isSetting = quote !== "" || option !== undefined || line !== undefined || name === name.toUpperCase();
    if (isSetting && isSecretName(name) && !isPointer(value) && !isSecretName(value) && !NO_VALUE.test(value)) return `a value for ${name}`;
  }
  return undefined;
}

/** Which names (of variables, arguments, settings) say that their value is a secret, and which values only say where the secret is. */

/** After `DBPassword`, `db-password` and `DB_PASSWORD_1` have become one spelling. */
const SECRET_NAME =
  /(passwords?|passwd|(^|_)(passphrase|pwd|pass|secret|secret_key_base|(auth|access|bearer|refresh|oauth)?_?token|(secret|secret_?access|access|private|api|auth|signing|account|shared|preshared)_?key))(_?\d+)?$/;

/** Tokens that only tell one request from another: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html */
const REQUEST_TOKEN = /(^|_)(client|creation|continuation|event_source|idempotency|next|page|request)_token$/;

export function isSecretName(name: string): boolean {
  const words = name
    .slice(0, 256)
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_");
  return SECRET_NAME.test(words.toLowerCase()) && !REQUEST_TOKEN.test(words.toLowerCase());
}

/** What is no secret under the name of one: switches, numbers that are too short for one, and places where the secret is. */
const POINTERS: readonly RegExp[] = [
  /^(true|false|yes|no|on|off|null|none|\d{1,3})$/i,
  // arn:…, /path/of/a/parameter, $VARIABLE, {{resolve:…}}, <name>, ssm:…
  /^(arn:|\/|\$|\{\{|<[^>]*>$|(ssm|vault|secretsmanager|op|env|file|alias):)/,
  // A URL that carries nobody's password.
  /^[a-z][a-z\d+.-]*:\/\/[^@]*$/i,
  // A secret's name: prod/orders/db
  /^[a-z][a-z\d_.-]*(\/[a-z\d_.-]+)+$/,
];

export const isPointer = (value: string): boolean => value.trim() === "" || POINTERS.some((pointer) => pointer.test(value));

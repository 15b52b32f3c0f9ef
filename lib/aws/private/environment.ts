/** Environment variables are read by everybody who may look at a task or function, so that no secret belongs there. */
import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { InvalidPropError, requireKnown, requireText } from "./invalid-prop-error";

/** Of POSIX, and of Lambda: https://docs.aws.amazon.com/lambda/latest/api/API_Environment.html */
const VARIABLE = /^[A-Za-z][A-Za-z0-9_]*$/;
const SECRET_NAME = /pass(word|wd|phrase)?$|secret|token|credential|private_?key|access_?key|api_?key/i;

/** @throws InvalidPropError where the name of a variable says that its literal value is a secret. */
export function requirePlainEnvironment(where: IConstruct, environment: Readonly<Record<string, string>> | undefined): void {
  requireKnown(where, "environment", environment);
  for (const [name, value] of Object.entries(environment ?? {})) {
    requireText(where, "environment", name, VARIABLE, "a variable has letters, digits and underscores");
    const isReference = Token.isUnresolved(value) || value.startsWith("arn:") || value === "";
    if (SECRET_NAME.test(name) && !isReference)
      throw new InvalidPropError(where.node.path, "environment", name, "a secret belongs into Secrets Manager; name its ARN instead");
  }
}

/** @throws InvalidPropError where a secret is not named by its ARN, such as by its value. */
export function requireSecretArns(where: IConstruct, secrets: Readonly<Record<string, string>> | undefined): void {
  requireKnown(where, "secrets", secrets);
  for (const [name, arn] of Object.entries(secrets ?? {})) {
    requireText(where, "secrets", name, VARIABLE, "a variable has letters, digits and underscores");
    // The value is not shown: it may be the secret itself.
    if (!Token.isUnresolved(arn) && !/^arn:aws[a-z-]*:secretsmanager:/.test(arn))
      throw new InvalidPropError(where.node.path, "secrets", name, "its value must be the ARN of a secret in Secrets Manager");
  }
}

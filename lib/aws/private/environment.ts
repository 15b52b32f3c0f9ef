/** Environment variables are read by everybody who may look at a task or function, so that no secret belongs there. */
import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { InvalidPropError } from "./invalid-prop-error";

const SECRET_NAME = /pass(word|wd|phrase)?$|secret|token|credential|private_?key|access_?key|api_?key/i;

/** @throws InvalidPropError where the name of a variable says that its literal value is a secret. */
export function requirePlainEnvironment(where: IConstruct, environment: Readonly<Record<string, string>> | undefined): void {
  for (const [name, value] of Object.entries(environment ?? {})) {
    const isReference = Token.isUnresolved(value) || value.startsWith("arn:") || value === "";
    if (SECRET_NAME.test(name) && !isReference)
      throw new InvalidPropError(where.node.path, "environment", name, "a secret belongs into Secrets Manager; name its ARN instead");
  }
}

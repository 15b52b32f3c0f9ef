/** JSON and YAML that stand as text in an attribute: settings of services that Terraform has no blocks for. */
import { Attribute } from "../terraform/model/attribute";
import { readPolicyJson } from "./policy-documents/policy-json";

const yaml = (text: string): unknown => (require("yaml") as typeof import("yaml")).parse(text, { logLevel: "error" });

/** What the text holds, pieces of it unknown where the text's are; `undefined` where the attribute is left out, unknown as a whole, or neither JSON nor YAML. */
export function embeddedDocument(attribute: Attribute): Attribute | undefined {
  const text = attribute.string;
  const parts = text === undefined ? attribute.unknown?.parts : [text];
  const value = parts && (readPolicyJson(parts) ?? readPolicyJson(parts, yaml));
  return value?.kind === "object" ? new Attribute(attribute.block, attribute.path, value) : undefined;
}

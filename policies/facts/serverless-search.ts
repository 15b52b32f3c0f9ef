/** Collections of OpenSearch Serverless, which are opened to the Internet by policies of their own kind. */
import { Attribute } from "../terraform/model/attribute";
import { any, answer } from "./answer";
import type { Answer } from "./answer";
import type { Facts } from "./facts";
import { readPolicyJson } from "./policy-documents/policy-json";

export interface NetworkPolicy {
  readonly at: Attribute;
  /** Whether anything that it is about takes requests from the Internet. */
  readonly isPublic: Answer;
}

/** https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html: a list of rules, each with AllowFromPublic. */
export function networkPolicies(facts: Facts): NetworkPolicy[] {
  return facts
    .resources("aws_opensearchserverless_security_policy")
    .filter((policy) => policy.at("type").string !== "encryption")
    .map((policy) => {
      const at = policy.at("policy");
      const text = at.string ?? at.unknown?.parts;
      const rules = text === undefined ? [] : read(at, typeof text === "string" ? [text] : text).items();
      return { at, isPublic: rules.length === 0 ? "unknown" : any(rules.map((rule) => answer(rule.get("AllowFromPublic")))) };
    });
}

function read(at: Attribute, parts: Parameters<typeof readPolicyJson>[0]): Attribute {
  return new Attribute(at.block, at.path, readPolicyJson(parts));
}

/** Collections of OpenSearch Serverless, which are opened to networks and to callers by policies of their own kind. */
import { Attribute } from "../terraform/model/attribute";
import { any, answer } from "./answer";
import type { Answer } from "./answer";
import type { Facts } from "./facts";
import { readPolicyJson } from "./policy-documents/policy-json";
import { isAnyone } from "./policy-documents/principals";
import { spelling, terms, type Term } from "./policy-documents/term";
import type { Resource } from "../terraform/model/resource";

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
    .map((policy) => ({ at: policy.at("policy"), isPublic: ofRules(policy, (rule) => answer(rule.get("AllowFromPublic"))) }));
}

export interface OpenAccess {
  readonly at: Attribute;
  /** Who is let in: "*"; left out where nobody can tell before apply. */
  readonly principal?: string;
}

/**
 * Data access policies that let in callers whom nobody named
 * (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html: a list of rules, each with its Principal).
 */
export function openAccess(facts: Facts): OpenAccess[] {
  return facts.resources("aws_opensearchserverless_access_policy").flatMap((policy): OpenAccess[] => {
    const at = policy.at("policy");
    const everyone: Term[] = [];
    const open = ofRules(policy, (rule) =>
      any(
        terms(rule.get("Principal")).map((id) => {
          const answer = isCaller(id) ? "no" : isAnyone({ type: "AWS", id });
          if (answer === "yes") everyone.push(id);
          return answer;
        }),
      ),
    );
    return open === "no" ? [] : [{ at, ...(everyone[0] && { principal: spelling(everyone[0]) }) }];
  });
}

/** Users and groups of an identity provider, which is one of the account's own: `saml/123456789012/provider/group/readers`. */
const isCaller = (id: Term): boolean => typeof id === "string" && /^(saml|iamidentitycenter)\//.test(id);

/** What holds for any rule of a policy; "unknown" where it cannot be read. */
function ofRules(policy: Resource, ask: (rule: Attribute) => Answer): Answer {
  const at = policy.at("policy");
  const text = at.string ?? at.unknown?.parts;
  const json = text === undefined ? undefined : readPolicyJson(typeof text === "string" ? [text] : text);
  const rules = new Attribute(at.block, at.path, json).items();
  return rules.length === 0 ? "unknown" : any(rules.map((rule) => (rule.isUnknown ? "unknown" : ask(rule))));
}

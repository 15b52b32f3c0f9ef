/** Permissions of functions and layers, which Terraform writes one statement at a time, read as the statements that AWS makes of them. */
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import type { Condition, Statement } from "./policy-documents/statement";
import { publicGrants } from "./policy-documents/public-grants";
import type { PublicGrant } from "./policy-documents/public-grants";
import { terms } from "./policy-documents/term";

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission and …/lambda_layer_version_permission */
const CONDITIONS: readonly (readonly [attribute: string, key: string, operator: string])[] = [
  ["source_arn", "aws:sourcearn", "arnlike"],
  ["source_account", "aws:sourceaccount", "stringequals"],
  ["principal_org_id", "aws:principalorgid", "stringequals"],
  ["organization_id", "aws:principalorgid", "stringequals"],
];

/** What functions and layers grant to anyone. */
export function lambdaGrants(facts: Facts): PublicGrant[] {
  const statements = facts.resources("aws_lambda_permission", "aws_lambda_layer_version_permission").map(statement);
  return publicGrants({ statements, unread: [] }, facts.known.addresses);
}

function statement(permission: Resource): Statement {
  return {
    effect: "Allow",
    principals: terms(permission.at("principal")).map((id) => ({ type: "AWS", id })),
    actions: terms(permission.at("action")),
    resources: ["*"],
    conditions: CONDITIONS.flatMap(([attribute, key, operator]): Condition[] => {
      const at = permission.at(attribute);
      return at.isAbsent ? [] : [{ operator, ifExists: false, key, values: terms(at) }];
    }),
    at: permission.at("principal"),
  };
}

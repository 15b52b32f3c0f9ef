/** Who may put events on a bus by aws_cloudwatch_event_permission, which AWS makes a statement of the bus's policy of. */
import type { Attribute } from "../terraform/model/attribute";
import type { Resource } from "../terraform/model/resource";
import type { UnknownValue } from "../terraform/model/value";
import type { Facts } from "./facts";
import { publicGrants, type PublicGrant } from "./policy-documents/public-grants";
import type { Condition, Statement } from "./policy-documents/statement";
import { terms } from "./policy-documents/term";

/** https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/cloudwatch_event_permission: `principal` is an account or "*". */
export const eventPermissionGrants = (facts: Facts): readonly (PublicGrant & { readonly policy: Attribute })[] =>
  facts.resources("aws_cloudwatch_event_permission").flatMap((permission) =>
    publicGrants({ statements: [statement(permission)], unread: [] }, facts.known.addresses).map((grant) => ({
      ...grant,
      policy: permission.at("principal"),
    })),
  );

const statement = (permission: Resource): Statement => ({
  effect: "Allow",
  principals: terms(permission.at("principal")).map((id) => ({ type: "AWS", id })),
  actions: permission.at("action").isAbsent ? ["events:PutEvents"] : terms(permission.at("action")),
  resources: ["*"],
  conditions: permission.at("condition").items().map(condition),
  at: permission.at("principal"),
});

function condition(block: Attribute): Condition | UnknownValue {
  const [key, type] = [block.get("key"), block.get("type")];
  const unknown = block.unknown ?? key.unknown ?? type.unknown;
  if (unknown) return unknown;
  return {
    operator: (type.string ?? "").toLowerCase(),
    ifExists: false,
    key: (key.string ?? "").toLowerCase(),
    values: terms(block.get("value")),
  };
}

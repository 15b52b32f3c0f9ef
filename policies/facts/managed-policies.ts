/** Where policies that AWS manages are given to somebody, by name. */
import type { Attribute } from "../terraform/model/attribute";
import type { Facts } from "./facts";
import { targets } from "./targets";

export interface ManagedPolicyUse {
  readonly at: Attribute;
  /** `AdministratorAccess` */
  readonly name: string;
}

const USES: readonly (readonly [type: string, attribute: string])[] = [
  ["aws_iam_role", "managed_policy_arns"],
  ["aws_iam_role_policy_attachment", "policy_arn"],
  ["aws_iam_user_policy_attachment", "policy_arn"],
  ["aws_iam_group_policy_attachment", "policy_arn"],
  ["aws_iam_policy_attachment", "policy_arn"],
  ["aws_iam_role_policy_attachments_exclusive", "policy_arns"],
  ["aws_iam_user_policy_attachments_exclusive", "policy_arns"],
  ["aws_iam_group_policy_attachments_exclusive", "policy_arns"],
  ["aws_ssoadmin_managed_policy_attachment", "managed_policy_arn"],
];

/** Attachments, and look-ups of a managed policy, which are made to be attached. */
export function managedPolicyUses(facts: Facts): ManagedPolicyUse[] {
  return [
    ...USES.flatMap(([type, attribute]) =>
      facts.resources(type).flatMap((resource) =>
        resource
          .at(attribute)
          .items()
          .flatMap((at) => namesOf(at).map((name) => ({ at, name }))),
      ),
    ),
    ...facts
      .resources("data.aws_iam_policy")
      .flatMap((policy) => [policy.at("name"), policy.at("arn")].flatMap((at) => nameIn(at).map((name) => ({ at, name })))),
  ];
}

function namesOf(arn: Attribute): string[] {
  return targets(arn, "data.aws_iam_policy").flatMap((found) =>
    found.kind === "resource" ? [...nameIn(found.resource.at("name")), ...nameIn(found.resource.at("arn"))] : nameIn(found.at),
  );
}

/** Managed policies belong to the account "aws"; the partition may be unknown: `arn:${data.aws_partition.p.partition}:iam::aws:policy/…`. */
function nameIn(attribute: Attribute): string[] {
  const parts = attribute.unknown?.parts;
  const last = parts?.at(-1);
  const text = attribute.string ?? (typeof last === "string" ? last : undefined);
  if (text === undefined) return [];
  if (!text.includes(":")) return [text];
  const name = /:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

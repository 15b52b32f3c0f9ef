/** Whether a rule that names networks of ours by reference means the one in which somebody stands. */
import type { Resource } from "../../terraform/model/resource";
import { any, type Answer } from "../answer";
import { SUBNET_TYPES, VPC_TYPES, vpcOf } from "../network/vpcs";
import type { OwnNetwork } from "../peers";
import { kindOf } from "../targets";

/** For somebody in that subnet, or anywhere in the VPC. Only subnets never share addresses with each other. */
export function namesPlace({ at }: OwnNetwork, vpc: Resource | undefined, subnet?: Resource): Answer {
  return any(at.references.flatMap(({ resource }) => (resource ? [covers(resource, vpc, subnet)] : [])));
}

function covers(named: Resource, vpc: Resource | undefined, subnet: Resource | undefined): Answer {
  if (named === subnet || named === vpc) return "yes";
  if (isOneOf(VPC_TYPES, named)) return vpc ? "no" : "unknown";
  const isSubnet = isOneOf(SUBNET_TYPES, named);
  if (isSubnet && subnet) return "no";
  const around = vpcOf(named);
  if (around && vpc && around !== vpc) return "no";
  return isSubnet && around && vpc ? "yes" : "unknown";
}

const isOneOf = (types: readonly string[], resource: Resource): boolean => types.includes(kindOf(resource));

/** Which network a resource belongs to. */
import type { Resource } from "../../terraform/model/resource";
import { kindOf, target } from "../targets";

export const VPC_TYPES = ["aws_vpc", "aws_default_vpc", "data.aws_vpc"] as const;
export const SUBNET_TYPES = ["aws_subnet", "aws_default_subnet", "data.aws_subnet"] as const;

/** The VPC that `vpc_id` names; `undefined` where that is not at hand. */
export const vpcOf = (resource: Resource): Resource | undefined => target(resource.at("vpc_id"), ...VPC_TYPES);

/** What AWS made together with the account: its subnets are public from the start (https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html). */
export function isDefaultVpc(vpc: Resource): boolean {
  return kindOf(vpc) === "aws_default_vpc" || (kindOf(vpc) === "data.aws_vpc" && vpc.at("default").isTrue);
}

/** A default subnet, which is public as long as nothing else is said: its VPC's main table leads to its gateway. */
export const isBuiltIn = (subnet: Resource): boolean => kindOf(subnet) === "aws_default_subnet";

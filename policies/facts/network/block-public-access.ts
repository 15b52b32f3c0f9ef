/**
 * VPC Block Public Access: one switch that closes the Internet gateways of an account's region, with exclusions for VPCs and subnets
 * (https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html).
 */
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import { targets } from "../targets";
import { any, exists, type Answer } from "../answer";
import type { Step } from "./step";
import type { Subnet } from "./subnets";
import { SUBNET_TYPES, VPC_TYPES } from "./vpcs";

/** Whether packets from the Internet are kept from a subnet, and by what. */
export interface PublicAccessBlock {
  readonly blocked: Answer;
  readonly because?: Step;
}

const BLOCKING_MODES = ["block-bidirectional", "block-ingress"];

/**
 * The switch holds for a region of an account. Only one in the same configuration and with the same provider surely holds for a subnet.
 */
export function publicAccessBlock(facts: Facts, subnet: Subnet): PublicAccessBlock {
  const options = facts.resources("aws_vpc_block_public_access_options").find((one) => sameRegion(one, subnet.resource));
  if (!options) return { blocked: "no" };
  const mode = options.at("internet_gateway_block_mode");
  if (mode.string !== undefined && !BLOCKING_MODES.includes(mode.string)) return { blocked: "no" };
  const excluded = any(
    facts
      .resources("aws_vpc_block_public_access_exclusion")
      .filter((one) => sameRegion(one, subnet.resource))
      .map((one) => excludes(one, subnet)),
  );
  if (excluded === "yes") return { blocked: "no" };
  const sure = excluded === "no" && mode.string !== undefined && exists(options) === "yes";
  return { blocked: sure ? "yes" : "unknown", because: { at: mode, message: "blocks the Internet gateways of the region" } };
}

function excludes(exclusion: Resource, subnet: Subnet): Answer {
  const mode = exclusion.at("internet_gateway_exclusion_mode");
  if (mode.string === "allow-egress") return "no";
  return any(
    [...targets(exclusion.at("vpc_id"), ...VPC_TYPES), ...targets(exclusion.at("subnet_id"), ...SUBNET_TYPES)].map(
      (one, _, all): Answer => {
        if (one.kind !== "resource") return "unknown";
        if (one.resource !== subnet.vpc && one.resource !== subnet.resource) return "no";
        return all.length === 1 && mode.string === "allow-bidirectional" ? exists(exclusion) : "unknown";
      },
    ),
  );
}

function sameRegion(a: Resource, b: Resource): boolean {
  return a.configuration === b.configuration && a.provider === b.provider && a.at("region").string === b.at("region").string;
}

/** Whether a store lets in those who come by interfaces that a service has in a network: by their groups, or by where they stand. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { subnetsOf } from "../network/subnets";
import { GROUP_TYPES } from "../peers";
import { targetsOf } from "../targets";
import { edgesOf } from "./edges";
import { answerWall, type Wall } from "./way";

export function admissionFrom(facts: Facts, door: Resource, host: Host, wears: Attribute, standsIn: Attribute): Wall {
  const groups = targetsOf(wears, ...GROUP_TYPES).flatMap((one) => (one.kind === "resource" ? [one.resource] : []));
  const admitted = facts.once(edgesOf).admits(host, groups, subnetsOf(facts, standsIn).known);
  const closed = { at: host.groups?.at ?? host.resource, message: "admits nobody from there" };
  return answerWall(admitted, [{ at: door, message: "is where the packets come from" }], closed);
}

/**
 * Which networks a transit gateway passes packets on to: each attachment is associated with one route table of the gateway, in which others
 * have routes, propagated or written (https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html). Without a word about it
 * every attachment is associated with the gateway's default table and propagates into it
 * (https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html).
 */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { TRUE } from "../../terraform/model/value";
import { all, answer, any, exists, type Answer } from "../answer";
import { append, multimap } from "../append";
import type { Facts } from "../facts";
import { byTarget, target } from "../targets";
import { attachedDoors, type Door } from "./doors";

export interface Attached {
  readonly vpc: Resource;
  readonly attachment: Resource;
}

const GATEWAY = "aws_ec2_transit_gateway";
const TABLE = "aws_ec2_transit_gateway_route_table";
const ATTACHMENT = "aws_ec2_transit_gateway_vpc_attachment";

/** The networks that are attached to each transit gateway. */
export function transitNetworks(facts: Facts): ReadonlyMap<Door["identity"], readonly Attached[]> {
  const attached = new Map<Door["identity"], Attached[]>();
  for (const [vpc, doors] of facts.once(attachedDoors))
    for (const { kind, identity, at } of doors)
      if (kind === "transit gateway") append(attached, identity, { vpc, attachment: at as Resource });
  return attached;
}

/** Whether packets from one attachment are passed on to another, and their answers back. */
export const joins = (facts: Facts, here: Resource, there: Resource): Answer =>
  all([exists(here), exists(there), passesOn(facts, here, there), passesOn(facts, there, here)]);

function passesOn(facts: Facts, from: Resource, to: Resource): Answer {
  const [own] = facts.once(associationsOf).get(from) ?? [];
  const byDefault = own ? "no" : isDefault(from, "association");
  const table = own ? target(own.at("transit_gateway_route_table_id"), TABLE, GATEWAY) : gatewayOf(from);
  if (!own && byDefault === "no") return "no";
  if (!table || (own && exists(own) !== "yes")) return "unknown";
  const routes = facts.once(routesIn).get(table) ?? [];
  const propagated = (facts.once(propagationsOf).get(to) ?? []).map((one): Answer => {
    const named = target(one.at("transit_gateway_route_table_id"), TABLE, GATEWAY);
    return named === table ? exists(one) : named ? "no" : "unknown";
  });
  const written = routes.map((route): Answer => {
    const at = route.at("transit_gateway_attachment_id");
    const named = attachmentOf(at);
    return named === to ? exists(route) : named || at.isAbsent ? "no" : "unknown";
  });
  const routed = any([...propagated, ...written, ...(table === gatewayOf(to) ? [isDefault(to, "propagation")] : [])]);
  // A route may swallow what another leads on.
  const swallows = routes.some((route) => !route.at("blackhole").isAbsent && !route.at("blackhole").isFalse);
  return all([own ? "yes" : byDefault, swallows && routed === "yes" ? "unknown" : routed]);
}

const gatewayOf = (attachment: Resource): Resource | undefined => target(attachment.at("transit_gateway_id"), GATEWAY);

/** Both the attachment and its gateway have a say; what a gateway says that is not at hand nobody knows. */
function isDefault(attachment: Resource, what: "association" | "propagation"): Answer {
  const own = answer(attachment.at(`transit_gateway_default_route_table_${what}`).orElse(TRUE));
  const whole = gatewayOf(attachment)?.at(`default_route_table_${what}`);
  if (!whole) return own === "no" ? "no" : "unknown";
  return all([own, whole.isAbsent || whole.string === "enable" ? "yes" : whole.string === "disable" ? "no" : "unknown"]);
}

/** An attachment, also by the resource with which another account accepts it. */
function attachmentOf(at: Attribute): Resource | undefined {
  const named = target(at, ATTACHMENT, `${ATTACHMENT}_accepter`);
  return named?.type === ATTACHMENT ? named : named && (attachmentOf(named.at("transit_gateway_attachment_id")) ?? named);
}

const byAttachment = (type: string) => (facts: Facts) =>
  multimap(
    facts.resources(type).flatMap((one) => {
      const attachment = attachmentOf(one.at("transit_gateway_attachment_id"));
      return attachment ? [[attachment, one] as const] : [];
    }),
  );
const associationsOf = byAttachment("aws_ec2_transit_gateway_route_table_association");
const propagationsOf = byAttachment("aws_ec2_transit_gateway_route_table_propagation");
const routesIn = (facts: Facts) =>
  byTarget(facts.resources("aws_ec2_transit_gateway_route"), "transit_gateway_route_table_id", TABLE, GATEWAY);

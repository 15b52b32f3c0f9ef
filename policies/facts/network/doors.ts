/**
 * What joins a network to others than the Internet: peering connections, transit gateways, VPN gateways. A door that no route leads to is
 * shut: packets find neither the way in nor the way back (https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html).
 */
import type { CidrSet } from "../../../lib/net/cidr-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { target, targets } from "../targets";
import type { Exit } from "./routed";
import type { GatewayKind, Route } from "./routes";
import type { Subnet } from "./subnets";
import { VPC_TYPES, vpcOf } from "./vpcs";

const ORIGINS = {
  "core network": "a core network's networks",
  "local gateway": "an outpost's site",
  "peering connection": "a peered network",
  "transit gateway": "a transit gateway's networks",
  "VPN gateway": "a VPN's site",
} as const satisfies Partial<Record<GatewayKind, string>>;

type DoorKind = keyof typeof ORIGINS;
export type DoorOrigin = (typeof ORIGINS)[DoorKind];

export interface Door {
  readonly kind: DoorKind;
  readonly origin: DoorOrigin;
  /** The same for every place that names it: its resource, else its id, else the expression. */
  readonly identity: Resource | string;
  readonly at: Attribute | Resource;
}

/** The doors to which a subnet has routes, or that are attached to its network, with or without routes. */
export function doorsOf(facts: Facts, { tables, vpc }: Subnet): ReadonlyMap<Door["identity"], Door> {
  const routes = tables.flatMap(({ table }) => (table && facts.routes.get(table)) ?? []);
  const doors = [...routes.flatMap((route) => doorOf(route) ?? []), ...((vpc && facts.once(attachedDoors).get(vpc)) ?? [])];
  return new Map(doors.map((door) => [door.identity, door]));
}

export const hasDoors = (facts: Facts): boolean =>
  facts.once(attachedDoors).size > 0 || [...facts.routes.values()].some((routes) => routes.some(({ via }) => isDoor(via.kind)));

/** What routes say of a door, for addresses beyond it. */
export const exitThrough = (door: Door, within: CidrSet): Exit => ({
  leads: (route) => (doorOf(route)?.identity === door.identity ? route.exists : "no"),
  within,
  name: `the ${door.kind}`,
  role: "joins the networks",
});

function doorOf({ via }: Route): Door | undefined {
  const kind = via.kind;
  return isDoor(kind) ? { kind, origin: ORIGINS[kind], at: via.resource ?? via.at, identity: identityOf(via.at, via.resource) } : undefined;
}

const isDoor = (kind: GatewayKind): kind is DoorKind => kind in ORIGINS;

/** Attachments and the agreeing side of a connection stand for what they attach. */
const STANDS_FOR: Readonly<Record<string, readonly [attribute: string, type: string]>> = {
  aws_vpc_peering_connection_accepter: ["vpc_peering_connection_id", "aws_vpc_peering_connection"],
  aws_vpn_gateway_attachment: ["vpn_gateway_id", "aws_vpn_gateway"],
};

function identityOf(at: Attribute, resource: Resource | undefined): Door["identity"] {
  if (!resource) return at.string ?? at.expression;
  const [attribute, type] = STANDS_FOR[resource.type] ?? [];
  if (attribute === undefined || type === undefined) return resource;
  const named = resource.at(attribute);
  return target(named, type) ?? named.string ?? resource;
}

/** Where doors are attached: the attribute that names the network, and the one that names the door where that is not the resource itself. */
const ATTACHMENTS: readonly (readonly [
  type: string,
  kind: DoorKind,
  vpc: string,
  door?: readonly [attribute: string, ...types: string[]],
])[] = [
  ["aws_vpc_peering_connection", "peering connection", "vpc_id"],
  ["aws_vpc_peering_connection", "peering connection", "peer_vpc_id"],
  [
    "aws_ec2_transit_gateway_vpc_attachment",
    "transit gateway",
    "vpc_id",
    ["transit_gateway_id", "aws_ec2_transit_gateway", "data.aws_ec2_transit_gateway"],
  ],
  ["aws_networkmanager_vpc_attachment", "core network", "vpc_arn", ["core_network_id", "aws_networkmanager_core_network"]],
  ["aws_vpn_gateway", "VPN gateway", "vpc_id"],
  ["aws_vpn_gateway_attachment", "VPN gateway", "vpc_id", ["vpn_gateway_id", "aws_vpn_gateway", "data.aws_vpn_gateway"]],
];

/** Doors by the network that they are attached to. */
export function attachedDoors(facts: Facts): ReadonlyMap<Resource, readonly Door[]> {
  const doors = new Map<Resource, Door[]>();
  for (const [type, kind, vpcAttribute, named] of ATTACHMENTS)
    for (const resource of facts.resources(type)) {
      const vpc = target(resource.at(vpcAttribute), ...VPC_TYPES);
      if (!vpc) continue;
      const [attribute = "", ...types] = named ?? [];
      const identity = named ? identityOf(resource.at(attribute), target(resource.at(attribute), ...types)) : resource;
      append(doors, vpc, { kind, origin: ORIGINS[kind], identity, at: resource });
    }
  return doors;
}

/** The network on the other side of a peering connection; `undefined` where that is not at hand. */
export function farSide({ identity }: Door, here: Resource): Resource | undefined {
  if (typeof identity === "string") return undefined;
  const sides = ["vpc_id", "peer_vpc_id"].flatMap((name) => targets(identity.at(name), ...VPC_TYPES));
  const others = sides.flatMap((side) => (side.kind === "resource" && side.resource !== here ? [side.resource] : []));
  return sides.some((side) => side.kind === "resource" && side.resource === here) && others.length === 1 ? others[0] : undefined;
}

/** Route tables by their network; the one that a network is made with is known by the network itself. */
export function tablesByVpc(facts: Facts): ReadonlyMap<Resource, readonly Resource[]> {
  const tables = new Map<Resource, Resource[]>();
  for (const table of facts.routes.keys()) append(tables, vpcOf(table) ?? table, table);
  return tables;
}

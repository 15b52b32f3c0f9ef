/**
 * Where packets go: the routes of every table, from aws_route, inline blocks and the adopted default table in one form.
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { prefixListPeers, rangePeers, type Peer } from "../peers";
import { target, targets, type Target } from "../targets";
import { all, any, exists, type Answer } from "../answer";
import { VPC_TYPES } from "./vpcs";

export interface Route {
  /** The block or resource that is the route. */
  readonly at: Attribute | Resource;
  readonly destination: {
    /** The addresses that it is surely for. */
    readonly addresses: CidrSet;
    /** Set where it may be for any others too. */
    readonly unknown?: Attribute;
  };
  /** The gateway, and its resource where there is no doubt. */
  readonly via: { readonly kind: GatewayKind; readonly at: Attribute; readonly resource?: Resource };
  /** Whether packets leave through an Internet gateway, and by the same way come in. */
  readonly toInternetGateway: Answer;
  /** Whether the route is there at all: not known where count or the table is not. */
  readonly exists: Answer;
}

export type GatewayKind =
  | "Internet gateway"
  | "carrier gateway"
  | "core network"
  | "egress-only gateway"
  | "endpoint"
  | "instance"
  | "local"
  | "local gateway"
  | "NAT gateway"
  | "network interface"
  | "peering connection"
  | "transit gateway"
  | "VPN gateway"
  | "unknown";

/** A connection, by the side that asks for it or the side that agrees. */
export const PEERING_TYPES = ["aws_vpc_peering_connection", "data.aws_vpc_peering_connection", "aws_vpc_peering_connection_accepter"];

/** https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/route: "One of the following target arguments must be supplied". */
const GATEWAY_ATTRIBUTES: Readonly<Record<string, { readonly kind: GatewayKind; readonly types?: readonly string[] } | undefined>> = {
  gateway_id: undefined,
  carrier_gateway_id: { kind: "carrier gateway" },
  core_network_arn: { kind: "core network", types: ["aws_networkmanager_core_network"] },
  egress_only_gateway_id: { kind: "egress-only gateway" },
  instance_id: { kind: "instance" },
  local_gateway_id: { kind: "local gateway", types: ["data.aws_ec2_local_gateway"] },
  nat_gateway_id: { kind: "NAT gateway" },
  network_interface_id: { kind: "network interface" },
  transit_gateway_id: { kind: "transit gateway", types: ["aws_ec2_transit_gateway", "data.aws_ec2_transit_gateway"] },
  vpc_endpoint_id: { kind: "endpoint" },
  vpc_peering_connection_id: { kind: "peering connection", types: PEERING_TYPES },
};

const GATEWAY_TYPES: Readonly<Record<string, GatewayKind>> = {
  aws_internet_gateway: "Internet gateway",
  aws_internet_gateway_attachment: "Internet gateway",
  aws_egress_only_internet_gateway: "egress-only gateway",
  aws_vpn_gateway: "VPN gateway",
  aws_vpn_gateway_attachment: "VPN gateway",
  aws_nat_gateway: "NAT gateway",
  aws_ec2_carrier_gateway: "carrier gateway",
  aws_vpc_endpoint: "endpoint",
};
const GATEWAY_KINDS = Object.keys(GATEWAY_TYPES).flatMap((type) => [type, `data.${type}`]);

/** AWS writes the kind of a gateway into its id: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html. */
const GATEWAY_IDS: readonly (readonly [prefix: string, kind: GatewayKind])[] = [
  ["igw-", "Internet gateway"],
  ["vgw-", "VPN gateway"],
  ["eigw-", "egress-only gateway"],
  ["vpce-", "endpoint"],
  ["local", "local"],
];

const TABLE_TYPES = ["aws_route_table", "aws_default_route_table", "data.aws_route_table", ...VPC_TYPES] as const;

/**
 * The tables that an attribute names. The table that a VPC is made with is known by its VPC, whichever way it is named:
 * aws_vpc.main.default_route_table_id, .main_route_table_id, or the aws_default_route_table that adopts it.
 */
export function tablesOf(attribute: Attribute): Target[] {
  return targets(attribute, ...TABLE_TYPES).map((table) => {
    if (table.kind !== "resource" || table.resource.type !== "aws_default_route_table") return table;
    const [vpc] = targets(table.resource.at("default_route_table_id"), ...VPC_TYPES);
    return vpc?.kind === "resource" ? vpc : table;
  });
}

/** Routes by table. */
export function collectRoutes(facts: Facts): ReadonlyMap<Resource, readonly Route[]> {
  const routes = new Map<Resource, Route[]>();
  for (const table of facts.resources("aws_route_table", "aws_default_route_table")) {
    const own = table.type === "aws_route_table" ? table : adoptedTable(table);
    for (const at of table.at("route").possible()) append(routes, own, inlineRoute(facts, table, at));
  }
  for (const resource of facts.resources("aws_route")) {
    const tables = tablesOf(resource.at("route_table_id"));
    for (const table of tables)
      if (table.kind === "resource")
        append(routes, table.resource, separateRoute(facts, resource, tables.length === 1 ? "yes" : "unknown"));
  }
  for (const [table, route] of propagatedRoutes(facts)) append(routes, table, route);
  return routes;
}

/**
 * What a VPN gateway learns from its site it writes into the tables that let it
 * (https://docs.aws.amazon.com/vpn/latest/s2svpn/SetUpVPNConnections.html#vpn-configure-route-tables): for which addresses is not in the configuration.
 */
function propagatedRoutes(facts: Facts): [Resource, Route][] {
  const learned = (table: Resource, at: Attribute, from: Resource): [Resource, Route][] =>
    targets(at, ...GATEWAY_KINDS).map((gateway) => [
      table,
      {
        at,
        destination: { addresses: CidrSet.EMPTY, unknown: at },
        via: { kind: "VPN gateway", at, ...(gateway.kind === "resource" && { resource: gateway.resource }) },
        toInternetGateway: "no",
        exists: exists(from),
      },
    ]);
  const inline = facts.resources("aws_route_table", "aws_default_route_table").flatMap((table) => {
    const own = table.type === "aws_route_table" ? table : adoptedTable(table);
    return table
      .at("propagating_vgws")
      .items()
      .flatMap((at) => learned(own, at, table));
  });
  const separate = facts
    .resources("aws_vpn_gateway_route_propagation")
    .flatMap((one) =>
      tablesOf(one.at("route_table_id")).flatMap((table) =>
        table.kind === "resource" ? learned(table.resource, one.at("vpn_gateway_id"), one) : [],
      ),
    );
  return [...inline, ...separate];
}

/** Routes in tables that are not at hand. */
export const strayRoutes = (facts: Facts): Route[] =>
  facts
    .resources("aws_route")
    .filter((resource) => tablesOf(resource.at("route_table_id")).every(({ kind }) => kind !== "resource"))
    .map((resource) => separateRoute(facts, resource, "yes"));

/** The VPC whose first table the resource adopts, or the resource itself where that is not at hand. */
export function adoptedTable(table: Resource): Resource {
  const [vpc, ...others] = targets(table.at("default_route_table_id"), ...VPC_TYPES);
  return vpc?.kind === "resource" && others.length === 0 ? vpc.resource : table;
}

function inlineRoute(facts: Facts, table: Resource, at: Attribute): Route {
  return route(facts, at, exists(table), (name) => at.get(name), ["cidr_block", "ipv6_cidr_block", "destination_prefix_list_id"]);
}

function separateRoute(facts: Facts, resource: Resource, named: Answer): Route {
  const destinations = ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"] as const;
  return route(facts, resource, all([exists(resource), named]), (name) => resource.at(name), destinations);
}

function route(
  facts: Facts,
  at: Attribute | Resource,
  exists: Answer,
  get: (name: string) => Attribute,
  [ipv4, ipv6, prefixList]: readonly [string, string, string],
): Route {
  const peers = [...rangePeers(get(ipv4)), ...rangePeers(get(ipv6)), ...prefixListPeers(facts, get(prefixList))];
  const unknown = peers.find((peer) => peer.kind === "unknown")?.at;
  const ranges = peers.filter((peer): peer is Extract<Peer, { kind: "range" }> => peer.kind === "range");
  const { internet, ...via } = gateway(get);
  return {
    at,
    destination: { addresses: CidrSet.of(...ranges.map(({ cidr }) => cidr)), ...(unknown && { unknown }) },
    via,
    toInternetGateway: all([exists, internet]),
    exists,
  };
}

function gateway(get: (name: string) => Attribute): Route["via"] & { readonly internet: Answer } {
  const given = Object.keys(GATEWAY_ATTRIBUTES).filter((name) => !get(name).isAbsent);
  const [name = "gateway_id"] = given;
  const at = get(name);
  const written = GATEWAY_ATTRIBUTES[name];
  if (given.length === 1 && written) {
    const { kind, types = [] } = written;
    const resource = target(at, ...types);
    return { kind, at, ...(resource && { resource }), internet: kind === "carrier gateway" ? "unknown" : "no" };
  }
  const named = targets(at, ...GATEWAY_KINDS);
  const kinds = named.map(gatewayKind);
  const isInternet = kinds.map((one): Answer =>
    one === "Internet gateway" ? "yes" : one === "unknown" || one === "carrier gateway" ? "unknown" : "no",
  );
  const internet = isInternet.length > 0 ? (all(isInternet) === "yes" ? "yes" : any(isInternet) === "no" ? "no" : "unknown") : "no";
  const [only] = named;
  return {
    kind: new Set(kinds).size === 1 ? kinds[0]! : "unknown",
    at,
    ...(only?.kind === "resource" && named.length === 1 && { resource: only.resource }),
    internet,
  };
}

function gatewayKind(gateway: Target): GatewayKind {
  if (gateway.kind === "resource") return GATEWAY_TYPES[gateway.resource.type] ?? "unknown";
  if (gateway.kind === "unknown") return "unknown";
  return GATEWAY_IDS.find(([prefix]) => gateway.id.startsWith(prefix))?.[1] ?? "unknown";
}

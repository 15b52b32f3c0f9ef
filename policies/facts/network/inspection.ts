/**
 * Networks in which packets take the way through an appliance. Where the Internet gateway hands them to it first, by a route table of its own
 * (https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html), a subnet behind it may be as public as one beside the gateway.
 * Where only a subnet's own route leads through an endpoint, packets come in straight from the gateway, and the answers go out by where the
 * endpoint stands; one that is not at hand is taken for a stateful one, which lets through no answers to what it did not see.
 */
import type { Resource } from "../../terraform/model/resource";
import { all, any, type Answer } from "../answer";
import type { Facts } from "../facts";
import { target, targetsOf } from "../targets";
import { governingTables, notAtHand, routedByTable } from "./governing-tables";
import { firewallOf, passesFirewall } from "./network-firewall";
import type { Exit } from "./routed";
import { tablesOf, type Route } from "./routes";
import { SUBNET_TYPES, vpcOf } from "./vpcs";

/** How a route of a network leads out by an exit, appliances on the way included. */
export const inspection = (facts: Facts, vpc: Resource, exit: Exit): ((route: Route) => Answer) =>
  facts.once(inspectedVpcs).has(vpc) ? throughAppliance : (route) => throughEndpoint(facts, route, exit);

function inspectedVpcs(facts: Facts): ReadonlySet<Resource> {
  const tables = facts
    .resources("aws_route_table_association")
    .filter((one) => !one.at("gateway_id").isAbsent)
    .flatMap((one) => tablesOf(one.at("route_table_id")));
  return new Set(tables.flatMap((table) => (table.kind === "resource" ? (vpcOf(table.resource) ?? []) : [])));
}

const APPLIANCES: ReadonlySet<Route["via"]["kind"]> = new Set(["endpoint", "network interface", "instance"]);

function throughAppliance(route: Route): Answer {
  return APPLIANCES.has(route.via.kind) ? all([route.exists, passesFirewall(route.via.at)]) : route.toInternetGateway;
}

function throughEndpoint(facts: Facts, route: Route, exit: Exit): Answer {
  if (route.via.kind !== "endpoint") return exit.leads(route);
  return all([route.exists, passesFirewall(route.via.at), leadsBeyond(facts, route, exit)]);
}

/** Whether packets leave by the exit where the endpoint of a route stands. */
function leadsBeyond(facts: Facts, { via: { at } }: Route, exit: Exit): Answer {
  const tables = facts.once(governingTables);
  return any(
    endpointSubnets(at).flatMap((subnet) =>
      tables(subnet, vpcOf(subnet)).map(({ table, at: named }) => {
        const { surely, possibly } = table ? routedByTable(facts, table, exit) : notAtHand(named, exit);
        return possibly.isEmpty ? "no" : surely.isEmpty ? "unknown" : "yes";
      }),
    ),
  );
}

function endpointSubnets(at: Route["via"]["at"]): Resource[] {
  const firewall = firewallOf(at);
  const endpoint = target(at, "aws_vpc_endpoint");
  const lists = firewall
    ? firewall
        .at("subnet_mapping")
        .items()
        .map((mapping) => mapping.get("subnet_id"))
    : endpoint
      ? [endpoint.at("subnet_ids")]
      : [];
  return lists.flatMap((list) => targetsOf(list, ...SUBNET_TYPES)).flatMap((one) => (one.kind === "resource" ? [one.resource] : []));
}

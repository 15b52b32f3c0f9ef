/**
 * Networks whose Internet gateway hands packets to an appliance first, by a route table of its own
 * (https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html). Behind it a subnet may be as public as beside the gateway.
 */
import type { Resource } from "../../terraform/model/resource";
import { all, type Answer } from "../answer";
import type { Facts } from "../facts";
import { passesFirewall } from "./network-firewall";
import { tablesOf, type Route } from "./routes";
import { vpcOf } from "./vpcs";

/** How a route of an inspected network leads to the Internet gateway; `undefined` for networks that are not. */
export const inspection = (facts: Facts, vpc: Resource): ((route: Route) => Answer) | undefined =>
  facts.once(inspectedVpcs).has(vpc) ? throughAppliance : undefined;

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

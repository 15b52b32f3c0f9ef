/**
 * Which route table governs a subnet: the one associated with it, else the main table of its network, else the table that the network was
 * made with (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html).
 */
import { CidrSet } from "../../../lib/net/cidr-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import { itself, kindOf } from "../targets";
import { associations, type Association } from "./associations";
import { either, routed, type Exit, type Routed } from "./routed";
import { adoptedTable, tablesOf } from "./routes";
import { isBuiltIn, isDefaultVpc } from "./vpcs";

/** The tables that may govern a subnet, each by where it is named; without one where that is not at hand. */
export type GoverningTables = readonly { readonly table?: Resource; readonly at: Attribute | Resource }[];

export function governingTables(facts: Facts): (subnet: Resource, vpc: Resource | undefined) => GoverningTables {
  const own = associations(facts.resources("aws_route_table_association"), "subnet_id", (one) => tablesOf(one.at("route_table_id")));
  const main = associations(facts.resources("aws_main_route_table_association"), "vpc_id", (one) => tablesOf(one.at("route_table_id")));
  return (subnet, vpc) => {
    const found = own.get(subnet) ?? [];
    const governing = found.some(({ sure }) => sure) ? found.filter(({ sure }) => sure) : [...found, ...mainTables(subnet, vpc, main)];
    return governing.map(({ target, at }) => ({ ...(target?.kind === "resource" && { table: target.resource }), at: at ?? subnet }));
  };
}

/** The tables that may be the main one of a VPC: the associated one, else that with which the VPC was made. */
function mainTables(subnet: Resource, vpc: Resource | undefined, main: ReadonlyMap<Resource, readonly Association[]>): Association[] {
  if (!vpc) return [{ sure: true, at: subnet.at("vpc_id"), ...(isBuiltIn(subnet) && { target: itself(subnet) }) }];
  const associated = main.get(vpc) ?? [];
  return associated.some(({ sure }) => sure)
    ? [...associated]
    : [...associated, { sure: true, target: itself(vpc), at: subnet.at("vpc_id") }];
}

/** For which addresses the tables lead to a gateway. */
export const routedBy = (facts: Facts, tables: GoverningTables, exit: Exit): Routed =>
  tables.map(({ table, at }) => (table ? routedByTable(facts, table, exit) : notAtHand(at, exit))).reduce(either);

export function routedByTable(facts: Facts, table: Resource, exit: Exit): Routed {
  const own = routed(facts.routes.get(table) ?? [], exit);
  if (isAtHand(facts, table)) return own;
  const rest = notAtHand(table, exit);
  return { ...rest, surely: own.surely, because: [...own.because, ...rest.because] };
}

/** Whether all routes of a table are in the configuration: a table, or network, that it makes or adopts. */
export function isAtHand(facts: Facts, table: Resource): boolean {
  const kind = kindOf(table);
  return kind === "aws_route_table" || kind === "aws_default_route_table" || kind === "aws_vpc" || facts.once(adoptedTables).has(table);
}

const adoptedTables = (facts: Facts): ReadonlySet<Resource> => new Set(facts.resources("aws_default_route_table").map(adoptedTable));

/** Tables that lead to the Internet gateway of the default VPC as long as nobody adopts them. */
export const isOfDefaultVpc = (facts: Facts, table: Resource): boolean =>
  !isAtHand(facts, table) && (isBuiltIn(table) || isDefaultVpc(table));

export function notAtHand(at: Attribute | Resource, { within }: Exit): Routed {
  return { surely: CidrSet.EMPTY, possibly: within, because: [{ at, message: "has routes that are not in the configuration" }] };
}

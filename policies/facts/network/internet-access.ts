/**
 * From which public addresses a subnet can be spoken to: those for which its routes lead to an Internet gateway. AWS calls a subnet public
 * if it has such a route, whatever its name (https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html).
 */
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import { memo } from "../memo";
import { isOfDefaultVpc, notAtHand, routedByTable, type GoverningTables } from "./governing-tables";
import { inspection } from "./inspection";
import { either, routed, type Exit, type Routed } from "./routed";
import { vpcOf } from "./vpcs";

const INTERNET: Exit = {
  leads: ({ toInternetGateway }) => toInternetGateway,
  within: PUBLIC_ADDRESS_SPACE,
  name: "an Internet gateway",
  role: "is the way in from the Internet",
};

/** Many subnets share a table: each is followed once. */
export function internetAccess(facts: Facts): (tables: GoverningTables) => Routed {
  const accessBy = memo((table: Resource) => tableAccess(facts, table));
  return (tables) => tables.map(({ table, at }) => (table ? accessBy(table) : notAtHand(at, INTERNET))).reduce(either);
}

function tableAccess(facts: Facts, table: Resource): Routed {
  const exit = { ...INTERNET, leads: inspection(facts, vpcOf(table) ?? table, INTERNET) };
  if (!isOfDefaultVpc(facts, table)) return routedByTable(facts, table, exit);
  const step = { at: table, message: "belongs to the default VPC, whose main route table leads to its Internet gateway" };
  const added = routed(facts.routes.get(table) ?? [], exit);
  return { surely: PUBLIC_ADDRESS_SPACE, possibly: PUBLIC_ADDRESS_SPACE, because: [step, ...added.because] };
}

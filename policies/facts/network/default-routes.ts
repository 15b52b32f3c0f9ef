/** Routes for the Internet at large, by the kind of gateway that they lead through. */
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import { isWide, shareText } from "../public-sources";
import { strayRoutes, type GatewayKind } from "./routes";

export interface DefaultRoute {
  readonly at: Attribute | Resource;
  /** "100 % of public IPv4" */
  readonly share: string;
  /** Where the gateway is named. */
  readonly via: Attribute;
}

export function routesToEveryone(facts: Facts, kind: GatewayKind): DefaultRoute[] {
  return [...[...facts.routes.values()].flat(), ...strayRoutes(facts)].flatMap(({ at, destination, via }) => {
    const addresses = destination.addresses.intersect(PUBLIC_ADDRESS_SPACE);
    return via.kind === kind && isWide(addresses) ? [{ at, share: shareText(addresses), via: via.at }] : [];
  });
}

/**
 * Ways from what a transit gateway or a VPN gateway joins to our networks. Who is there is let in by address; which addresses they are is
 * not in the configuration, so that every address counts that is neither public nor the network's own.
 */
import { Cidr } from "../../../lib/net/cidr";
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import { vpcOf } from "../network/vpcs";
import { groupWall } from "./group-admission";
import { listensTo } from "./listens-to";
import { storesByVpc } from "./stores-by-vpc";
import { answerWall, wayThrough, type Way } from "./way";

/** What joins a network to others, each naming its `vpc_id`. */
const GATEWAYS: Readonly<Record<string, Way["origin"]>> = {
  aws_ec2_transit_gateway_vpc_attachment: "a transit gateway's networks",
  aws_vpn_gateway: "a VPN's site",
  aws_vpn_gateway_attachment: "a VPN's site",
};

const ELSEWHERE = CidrSet.ALL.subtract(PUBLIC_ADDRESS_SPACE);

export function waysFromGateways(facts: Facts): [Host, Way][] {
  const stores = facts.once(storesByVpc);
  return Object.entries(GATEWAYS).flatMap(([type, origin]) =>
    facts.resources(type).flatMap((gateway) => {
      const vpc = vpcOf(gateway);
      if (!vpc) return [];
      const sources = ELSEWHERE.subtract(ownAddresses(vpc));
      return (stores.get(vpc) ?? []).map((host): [Host, Way] => {
        const door = { at: gateway, message: "joins the networks" };
        const wanted = PacketSet.of(sources, listensTo(host));
        return [host, wayThrough(origin, wanted, [() => answerWall("yes", [door], door), () => groupWall(facts, host)])];
      });
    }),
  );
}

function ownAddresses(vpc: Resource): CidrSet {
  const text = vpc.at("cidr_block").string;
  const cidr = text === undefined ? undefined : Cidr.read(text).cidr;
  return cidr ? CidrSet.of(cidr) : CidrSet.EMPTY;
}

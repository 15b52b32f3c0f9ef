/** The way straight from the Internet to a host: an address, a route through a gateway, network ACL, security groups. */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Facts } from "../facts";
import { publicAccessBlock } from "../network/block-public-access";
import type { Host } from "../network/hosts";
import { openCalls } from "../network/open-calls";
import type { Subnet } from "../network/subnets";
import { groupWall } from "./group-admission";
import { listensTo } from "./listens-to";
import { aclWall, subnetNotAtHand, subnetPart, throughAnySubnet, type SubnetPart } from "./subnet-walls";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

export function wayFromInternet(facts: Facts, host: Host): Way {
  const wanted = PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(host));
  const address = () => addressWall(host);
  if (!host.walled) return wayThrough("the Internet", wanted, [address]);
  const network = isInDefaultVpc(host) ? [] : [() => networkWall(facts, host)];
  return wayThrough("the Internet", wanted, [address, ...network, () => groupWall(facts, host)]);
}

/** The ways of those who call a host by name, through something that stands before it. */
export function waysByCall(facts: Facts, host: Host): Way[] {
  if (!host.walled) return [];
  const wanted = PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(host));
  return (facts.once(openCalls).get(host.resource) ?? []).map(({ answer, because, keepsAddress }) =>
    wayThrough("the Internet", wanted, [
      () => answerWall(answer, [because], because),
      ...(keepsAddress ? [() => groupWall(facts, host)] : []),
    ]),
  );
}

const addressWall = ({ address }: Host): Wall => answerWall(address.answer, [address.because], address.because);

/** What leads into the subnets of a host: into any of them, since AWS chooses. */
function networkWall(facts: Facts, host: Host): Wall {
  if (host.store?.inDefaultVpc) return defaultVpc(host.store.inDefaultVpc);
  if (host.subnets.length === 0) return unknownSubnets(host);
  return throughAnySubnet(host, (subnet) => facts.once(subnetParts).get(subnet)!);
}

/** An instance without a subnet is launched into the default VPC. */
const isInDefaultVpc = (host: Host): boolean =>
  host.resource.type === "aws_instance" &&
  host.subnets.length === 0 &&
  host.unknownSubnets.length === 0 &&
  host.resource.at("launch_template").isNone;

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html: every default subnet is public. */
function defaultVpc(at: Attribute): Wall {
  const step = { at, message: "is left out, which puts it into the public subnets of the default VPC" };
  return answerWall("yes", [step], step);
}

function unknownSubnets(host: Host): Wall {
  const unknowns = host.unknownSubnets.length > 0 ? host.unknownSubnets.map(subnetNotAtHand) : [subnetNotAtHand(host.resource)];
  return { ...answerWall("unknown", [], unknowns[0]!), unknowns: () => unknowns };
}

/** Many hosts stand in one subnet: what leads into it is found once. */
const subnetParts = (facts: Facts): ReadonlyMap<Subnet, SubnetPart> =>
  new Map([...facts.subnets.values()].map((subnet) => [subnet, subnetPart(subnet, subnetWalls(facts, subnet))]));

function subnetWalls(facts: Facts, subnet: Subnet): Wall[] {
  const { routes, resource } = subnet;
  const block = publicAccessBlock(facts, subnet);
  const from = (sources: CidrSet) => PacketSet.of(sources, ServiceSet.ALL);
  return [
    {
      surely: from(routes.surely),
      possibly: from(routes.possibly),
      steps: () => routes.because,
      closed: { at: resource, message: "has no route to an Internet gateway" },
      unknowns: () => routes.because,
    },
    ...(block.because ? [answerWall(block.blocked === "yes" ? "no" : "unknown", [], block.because)] : []),
    aclWall(subnet),
  ];
}

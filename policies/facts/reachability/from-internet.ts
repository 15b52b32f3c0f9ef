/** The way straight from the Internet to a host: an address, a route through a gateway, network ACL, security groups. */
import { CidrSet } from "../../../lib/net/cidr-set";
import { PacketSet } from "../../../lib/net/packet-set";
import { PUBLIC_ADDRESS_SPACE } from "../../../lib/net/public-address-space";
import { ServiceSet } from "../../../lib/net/service-set";
import type { Attribute } from "../../terraform/model/attribute";
import type { Facts } from "../facts";
import { publicAccessBlock } from "../network/block-public-access";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";
import { groupWall } from "./group-admission";
import { listensTo } from "./listens-to";
import { answerWall, wayThrough, type Wall, type Way } from "./way";

export function wayFromInternet(facts: Facts, host: Host): Way {
  const wanted = PacketSet.of(PUBLIC_ADDRESS_SPACE, listensTo(host));
  const address = () => addressWall(host);
  if (!host.walled) return wayThrough("the Internet", wanted, [address]);
  const network = isInDefaultVpc(host) ? [] : [() => networkWall(facts, host)];
  return wayThrough("the Internet", wanted, [address, ...network, () => groupWall(facts, host)]);
}

const addressWall = ({ address }: Host): Wall => answerWall(address.answer, [address.because], address.because);

/** What leads into the subnets of a host: into any of them, since AWS chooses. */
function networkWall(facts: Facts, host: Host): Wall {
  if (host.store?.inDefaultVpc) return defaultVpc(host.store.inDefaultVpc);
  if (host.subnets.length === 0) return unknownSubnets(host);
  const parts = host.subnets.map((subnet) => facts.once(subnetParts).get(subnet)!);
  const possible = host.unknownSubnets.length > 0 ? [PacketSet.ALL] : [];
  const closing = parts[0]!.walls.find((wall) => wall.possibly.isEmpty) ?? parts[0]!.walls[0]!;
  return {
    surely: PacketSet.unionOf(parts.map(({ surely }) => surely)),
    possibly: PacketSet.unionOf([...parts.map(({ possibly }) => possibly), ...possible]),
    steps: (packets) => {
      const open = parts.find(({ possibly }) => !possibly.intersect(packets).isEmpty);
      return open
        ? [...open.walls.flatMap((wall) => wall.steps(packets)), { at: open.subnet.resource, message: "is where it stands" }]
        : [];
    },
    closed: closing.closed,
    unknowns: () => [...parts.flatMap(({ walls }) => walls.flatMap((wall) => wall.unknowns())), ...host.unknownSubnets.map(notAtHand)],
  };
}

/** An instance without a subnet is launched into the default VPC. */
const isInDefaultVpc = ({ resource, subnets, unknownSubnets }: Host): boolean =>
  resource.type === "aws_instance" && subnets.length === 0 && unknownSubnets.length === 0 && resource.at("launch_template").isAbsent;

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html: every default subnet is public. */
function defaultVpc(at: Attribute): Wall {
  const step = { at, message: "is left out, which puts it into the public subnets of the default VPC" };
  return answerWall("yes", [step], step);
}

const notAtHand = (at: Step["at"]): Step => ({ at, message: "stands in subnets that are not in the configuration" });

function unknownSubnets(host: Host): Wall {
  const unknowns = host.unknownSubnets.length > 0 ? host.unknownSubnets.map(notAtHand) : [notAtHand(host.resource)];
  return { ...answerWall("unknown", [], unknowns[0]!), unknowns: () => unknowns };
}

/** A subnet with its walls, and what gets through all of them. */
interface SubnetPart {
  readonly subnet: Subnet;
  readonly walls: readonly Wall[];
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
}

/** Many hosts stand in one subnet: what leads into it is found once. */
function subnetParts(facts: Facts): ReadonlyMap<Subnet, SubnetPart> {
  const through = (walls: readonly Wall[], bound: "surely" | "possibly") =>
    walls.reduce((packets, wall) => packets.intersect(wall[bound]), PacketSet.ALL);
  return new Map(
    [...facts.subnets.values()].map((subnet) => {
      const walls = subnetWalls(facts, subnet);
      return [subnet, { subnet, walls, surely: through(walls, "surely"), possibly: through(walls, "possibly") }];
    }),
  );
}

function subnetWalls(facts: Facts, subnet: Subnet): Wall[] {
  const { routes, ingress, acl, resource } = subnet;
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
    {
      surely: ingress.surely,
      possibly: ingress.possibly,
      steps: () => (acl ? [{ at: acl, message: "lets it into the subnet" }] : []),
      closed: { at: acl ?? resource, message: "keeps it out of the subnet" },
      unknowns: () => (ingress.unknown ? [ingress.unknown] : []),
    },
  ];
}

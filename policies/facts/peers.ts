/**
 * Who is on the other side of a rule: ranges of addresses, other groups, the group itself, or something that cannot be told. Every
 * spelling (lists, single values, prefix lists and their entries) becomes one list of peers, each with the place where it is written.
 */
import { Cidr } from "../../lib/net/cidr";
import { Attribute } from "../terraform/model/attribute";
import type { Module, Resource } from "../terraform/model/resource";
import type { Reference } from "../terraform/model/value";
import type { Facts } from "./facts";
import { vpcOf } from "./network/vpcs";
import { byTarget, kindOf, targets, type Target } from "./targets";

export type Peer =
  | { readonly kind: "range"; readonly cidr: Cidr; readonly at: Attribute }
  | { readonly kind: "group"; readonly target: Target; readonly at: Attribute }
  | { readonly kind: "self"; readonly at: Attribute }
  | OwnNetwork
  | { readonly kind: "unknown"; readonly at: Attribute; readonly why: string };

/** Addresses that the configuration itself builds or looks up, or that the team vouches for: none of the Internet's. */
export interface OwnNetwork {
  readonly kind: "own network";
  readonly at: Attribute;
  /** What the team vouches for. */
  readonly range?: Cidr;
}

export const GROUP_TYPES = ["aws_security_group", "aws_default_security_group", "data.aws_security_group"] as const;
const PREFIX_LIST = "aws_ec2_managed_prefix_list";

export const rangePeers = (list: Attribute): Peer[] => list.possible().flatMap(rangePeer);

function rangePeer(at: Attribute): Peer[] {
  if (at.isAbsent) return [];
  if (isOwnNetwork(at)) return [{ kind: "own network", at }];
  if (at.unknown?.oneOf) return at.alternatives.flatMap(rangePeer);
  const text = at.string;
  if (text === undefined) return [{ kind: "unknown", at, why: at.unknown?.why ?? "is not a CIDR block" }];
  const { cidr, problem } = Cidr.read(text);
  return [cidr ? { kind: "range", cidr, at } : { kind: "unknown", at, why: problem ?? "is not a CIDR block" }];
}

/** A range that the team knows for its own is no part of the Internet. */
export const vouched = ({ known }: Facts, peers: readonly Peer[]): Peer[] =>
  peers.map((peer) =>
    peer.kind === "range" && known.addresses.contains(peer.cidr) ? { kind: "own network", at: peer.at, range: peer.cidr } : peer,
  );

/**
 * Neither is what the network of the rule itself is given, whatever that is (`var.cidr` at both, in one module): what is no range of a VPC
 * builds none, and then no group in it (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html).
 */
export const givenTo = (facts: Facts, vpc: Resource, peers: readonly Peer[]): Peer[] =>
  peers.map((peer) => {
    const { at } = peer;
    const network = at.unknown && facts.once(givenRanges).get(at.block.module)?.get(at.expression);
    if (peer.kind !== "unknown" || !network || (network.block !== vpc && vpcOf(network.block) !== vpc)) return peer;
    const reference = { address: network.block.address, attribute: network.path, resource: network.block };
    return { kind: "own network", at: new Attribute(at.block, at.path, { ...at.unknown!, references: [reference] }) };
  });

/** Ranges of networks that are not known, by module and expression. */
export function givenRanges(facts: Facts): ReadonlyMap<Module, ReadonlyMap<string, Attribute<Resource>>> {
  const index = new Map<Module, Map<string, Attribute<Resource>>>();
  for (const network of facts.resources("aws_vpc", "aws_subnet"))
    for (const at of [network.at("cidr_block"), network.at("ipv6_cidr_block")] as Attribute<Resource>[]) {
      if (!at.isUnknown || !/^(var|local)\.[\w-]+$/.test(at.expression)) continue;
      const ranges = index.get(network.module) ?? new Map<string, Attribute<Resource>>();
      index.set(network.module, ranges.set(at.expression, at));
    }
  return index;
}

export const groupPeers = (list: Attribute): Peer[] =>
  list.possible().flatMap((at) => targets(at, ...GROUP_TYPES).map((target): Peer => ({ kind: "group", target, at })));

/** The ranges of the prefix lists that are built beside the rule; a list that is only looked up may hold anything. */
export function prefixListPeers(facts: Facts, list: Attribute): Peer[] {
  return list
    .items()
    .flatMap((at) =>
      targets(at, PREFIX_LIST, `data.${PREFIX_LIST}`, "data.aws_prefix_list").flatMap((target): Peer[] =>
        target.kind !== "resource"
          ? [{ kind: "unknown", at, why: NOT_AT_HAND }]
          : target.resource.mode === "managed"
            ? prefixListEntries(facts, target.resource).flatMap(rangePeers)
            : [isLattice(target.resource.at("name")) ? { kind: "range", cidr: LATTICE, at } : { kind: "unknown", at, why: NOT_AT_HAND }],
      ),
    );
}

const NOT_AT_HAND = "is a prefix list whose entries are not at hand";

/**
 * The lists from which VPC Lattice speaks: "either private link-local IPs or non-routeable public IPs", such as these
 * (https://docs.aws.amazon.com/vpc-lattice/latest/ug/security-groups.html). No list of a customer's has such a name
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html: "The name cannot start with com.amazonaws").
 */
const LATTICE = Cidr.parse("169.254.171.0/24");

export const isLatticePeer = (peer: Peer): boolean => peer.kind === "range" && peer.cidr === LATTICE;

function isLattice(name: Attribute): boolean {
  const [start, end] = [name.string ?? name.unknown?.prefix, name.string ?? name.unknown?.suffix];
  return start?.startsWith("com.amazonaws.") === true && end?.endsWith(".vpc-lattice") === true;
}

function prefixListEntries(facts: Facts, list: Resource): Attribute[] {
  const inline = list
    .at("entry")
    .items()
    .map((entry) => (entry.isUnknown ? entry : entry.get("cidr")));
  return [...inline, ...(facts.once(separateEntries).get(list) ?? []).map((entry) => entry.at("cidr"))];
}

const separateEntries = (facts: Facts) => byTarget(facts.resources("aws_ec2_managed_prefix_list_entry"), "prefix_list_id", PREFIX_LIST);

/** Attributes that hold the addresses of a network itself, whoever assigns them. */
const NETWORK_ATTRIBUTES = new Set(["cidr_block", "ipv6_cidr_block", "cidr_blocks", "cidr_block_associations"]);
const NETWORK_TYPES = new Set(
  [
    "aws_vpc",
    "aws_default_vpc",
    "aws_subnet",
    "aws_default_subnet",
    "aws_vpc_ipv4_cidr_block_association",
    "aws_vpc_ipv6_cidr_block_association",
  ].flatMap((type) => [type, `data.${type}`]),
);
const HOST_ATTRIBUTES = new Set(["private_ip", "public_ip", "private_ip_address", "address"]);
const HOST_TYPES = new Set([
  "aws_eip",
  "aws_instance",
  "aws_nat_gateway",
  "aws_network_interface",
  "data.aws_eip",
  "data.aws_instance",
  "data.aws_nat_gateway",
]);

/** Whether an "own network" is the address of one host of ours, rather than a range. */
export const isOwnHost = ({ at }: Peer): boolean =>
  at.references.some(({ resource }) => resource !== undefined && HOST_TYPES.has(kindOf(resource)));

const isNetworkRange = (reference: Reference | undefined): boolean =>
  reference?.resource !== undefined &&
  NETWORK_TYPES.has(kindOf(reference.resource)) &&
  NETWORK_ATTRIBUTES.has(String(reference.attribute[0] ?? ""));

/**
 * A network's own range admits nobody outside of it: replies to it always take the local route
 * (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html, "local route"). One own host ("…/32") admits that host.
 */
function isOwnNetwork(at: Attribute): boolean {
  const unknown = at.unknown;
  // Read from the network as it stands there, whatever it is written with.
  if (unknown?.asWritten && !unknown.oneOf && !unknown.parts && isNetworkRange(unknown.references.at(-1))) return true;
  const [reference, ...others] = unknown?.references ?? [];
  if (!unknown || unknown.oneOf || !reference?.resource || others.length > 0) return false;
  const type = kindOf(reference.resource);
  const attribute = String(reference.attribute[0] ?? "");
  if (isNetworkRange(reference)) return /^(cidrsubnets?\()?[\w.[\]"*-]+(, [^)]*\))?$/.test(unknown.expression);
  return (
    HOST_TYPES.has(type) && HOST_ATTRIBUTES.has(attribute) && (unknown.suffix === "/32" || unknown.suffix === "/128") && !unknown.prefix
  );
}

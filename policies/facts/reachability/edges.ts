/** Who in our own networks is let in by whom: by group, by address, by the network's own range. */
import type { CidrSet } from "../../../lib/net/cidr-set";
import type { ServiceSet } from "../../../lib/net/service-set";
import type { Resource } from "../../terraform/model/resource";
import { any, type Answer } from "../answer";
import { append, multimap } from "../append";
import { memo } from "../memo";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Subnet } from "../network/subnets";
import { VPC_TYPES } from "../network/vpcs";
import { isOwnHost, type Peer } from "../peers";
import type { GroupRule } from "../security-groups";
import { kindOf } from "../targets";
import { passesAcls } from "./between-subnets";
import { crossingsOf } from "./crossings";
import { listensTo } from "./listens-to";
import { namesPlace } from "./names-place";
import { groupsOn, ingressRules, isSure, servicesOf, type GroupKey } from "./group-admission";

/** One host lets in another. */
export interface Edge {
  readonly to: Host;
  readonly sure: boolean;
  readonly services: ServiceSet;
  readonly step: Step;
  /** What packets pass on the way to another network. */
  readonly via?: Step;
}

/** A rule of a group, with one of those that it lets in. */
interface Admission {
  readonly rule: GroupRule;
  readonly peer: Peer;
  readonly owner: GroupKey;
}

/** Who lets a host in. Each group and each subnet is followed once, however many hosts share it. */
export class Edges {
  private readonly byGroup = new Map<GroupKey, Host[]>();
  private readonly byPeer = new Map<GroupKey, Admission[]>();
  /** By the network in which the addresses mean something; `undefined` for the unknown ones. */
  private readonly byAddress = new Map<Resource | undefined, Admission[]>();
  /** By the host whose own address is let in. */
  private readonly byHost = new Map<Resource, Admission[]>();
  /** Into hosts with groups that are not at hand, and that may let in anybody. */
  private readonly unknownGroups: Edge[] = [];
  private readonly groups = new Map<Host, readonly GroupKey[]>();
  /** Followed from several subnets, once for what is sure and once for what is possible. */
  private readonly members = memo((group: GroupKey) => this.membersOf(group));
  private readonly groupsByHost = memo((group: GroupKey) =>
    memo((subnet: Subnet | undefined) => indexedByHost(this.fromGroup(group, subnet))),
  );
  private readonly addressesByHost = memo((subnet: Subnet) => indexedByHost(this.fromAddresses(standingIn(subnet))));

  constructor(private readonly facts: Facts) {
    for (const host of facts.hosts.values()) {
      const { keys, unknown } = groupsOn(facts, host);
      this.groups.set(host, keys);
      if (unknown[0]) this.unknownGroups.push({ to: host, sure: false, services: listensTo(host), step: unknown[0] });
      for (const key of keys) append(this.byGroup, key, host);
    }
    for (const [owner, wearers] of this.byGroup) {
      const networks = new Set(wearers.map(networkOf));
      for (const rule of ingressRules(facts, owner))
        for (const peer of rule.peers) {
          const entry = { rule, peer, owner };
          if (peer.kind === "self") append(this.byPeer, owner, entry);
          else if (peer.kind === "group") {
            if (peer.target.kind === "resource") append(this.byPeer, peer.target.resource, entry);
          } else if (peer.kind === "own network" && isOwnHost(peer)) {
            for (const { resource } of peer.at.references) if (resource) append(this.byHost, resource, entry);
          } else for (const network of networks) append(this.byAddress, network, entry);
        }
    }
  }

  /** How a host is reached by another that wears these groups and stands there. Many share a subnet or a group, which are followed once. */
  into(to: Host, groups: readonly GroupKey[], subnets: readonly Subnet[]): Edge[] {
    const places = subnets.length === 0 ? [undefined] : subnets;
    return [
      ...groups.flatMap((group) => places.flatMap((subnet) => this.groupsByHost(group)(subnet).get(to) ?? [])),
      ...subnets.flatMap((subnet) => this.addressesByHost(subnet).get(to) ?? []),
    ];
  }

  /** The same as an answer. */
  admits(to: Host, groups: readonly GroupKey[], subnets: readonly Subnet[]): Answer {
    return any(this.into(to, groups, subnets).map(({ sure }) => (sure ? "yes" : "unknown")));
  }

  /** Those that let in members of a group that stand in a subnet, where that is known. */
  fromGroup(group: GroupKey, subnet?: Subnet): readonly Edge[] {
    const edges = this.members(group);
    return subnet ? edges.flatMap((edge) => throughAcls(subnet, edge)) : edges;
  }

  private membersOf(group: GroupKey): readonly Edge[] {
    const byRule = (this.byPeer.get(group) ?? []).flatMap((entry) => this.edgesInto(entry, isSure(entry.rule)));
    if (!VPC_TYPES.some((type) => type === kindOf(group))) return byRule;
    // https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html: untouched, it lets its members in to each other.
    const step = { at: group, message: "has a default group whose members let each other in" };
    return [...byRule, ...(this.byGroup.get(group) ?? []).map((to) => ({ to, sure: true, services: listensTo(to), step }))];
  }

  /** Those that let in a host by where it stands: at these addresses of that network. */
  fromAddresses({ addresses, network, subnet }: Standing): Edge[] {
    const entries = network
      ? [...(this.byAddress.get(network) ?? []), ...(this.byAddress.get(undefined) ?? [])]
      : [...this.byAddress.values()].flat();
    const admitting = (entry: Admission): Edge[] => {
      const admitted = admitsAddresses(entry.peer, { addresses, network, subnet });
      return admitted === "no" ? [] : this.edgesInto(entry, admitted === "yes" && isSure(entry.rule));
    };
    const here = [...entries.flatMap(admitting), ...this.unknownGroups].flatMap((edge) => within(network, edge));
    const crossings = network ? this.facts.once(crossingsOf)(network) : [];
    const beyond = crossings.flatMap(({ to, step: via, leads }) =>
      (this.byAddress.get(to) ?? []).flatMap(admitting).flatMap((edge): Edge[] => {
        const answer = networkOf(edge.to) === to ? leads(subnet, edge.to) : "no";
        return answer === "no" ? [] : [{ ...edge, via, sure: edge.sure && answer === "yes" }];
      }),
    );
    return [...here, ...beyond].flatMap((edge) => throughAcls(subnet, edge));
  }

  /** Those that let in a host by its own address. */
  fromHost(host: Host): Edge[] {
    return (this.byHost.get(host.resource) ?? [])
      .flatMap((entry) => this.edgesInto(entry, isSure(entry.rule)))
      .flatMap((edge) => within(networkOf(host), edge))
      .flatMap((edge) => host.subnets.flatMap((subnet) => throughAcls(subnet, edge)));
  }

  groupsOf(host: Host): readonly GroupKey[] {
    return this.groups.get(host) ?? [];
  }

  private edgesInto({ rule, peer, owner }: Admission, sure: boolean): Edge[] {
    const services = servicesOf(rule);
    const step = { at: peer.at, message: `admits ${services.text}` };
    return (this.byGroup.get(owner) ?? []).flatMap((to) => {
      const wanted = services.intersect(listensTo(to));
      return wanted.isEmpty ? [] : [{ to, sure, services: wanted, step }];
    });
  }
}

const indexedByHost = (edges: readonly Edge[]): ReadonlyMap<Host, readonly Edge[]> =>
  multimap(edges.map((edge) => [edge.to, edge] as const));

export const edgesOf = (facts: Facts): Edges => new Edges(facts);

/** Whether a rule's peer is, or may be, at one of these addresses of that network. */
function admitsAddresses(peer: Peer, { addresses, network, subnet }: Standing): Answer {
  if (peer.kind === "own network" && !peer.range) return namesPlace(peer, network, subnet.resource);
  const range = peer.kind === "range" ? peer.cidr : peer.kind === "own network" ? peer.range : undefined;
  // Addresses that are assigned at apply may be any.
  if (!range || addresses.isEmpty) return "unknown";
  if (!addresses.overlaps(range)) return "no";
  return peer.at.isUnknown ? "unknown" : "yes";
}

function throughAcls(from: Subnet, edge: Edge): Edge[] {
  const answer = passesAcls(from, edge.to, edge.services);
  return answer === "no" ? [] : [{ ...edge, sure: edge.sure && answer === "yes" }];
}

/** Addresses mean something only within one network; of two of which one is not at hand it is not known whether they are the same. */
function within(network: Resource | undefined, edge: Edge): Edge[] {
  const other = networkOf(edge.to);
  if (network && other) return network === other ? [edge] : [];
  return [{ ...edge, sure: false }];
}

const networkOf = (host: Host): Resource | undefined => host.subnets[0]?.vpc;

/** Where a host stands: a subnet with its addresses, and the VPC where that is at hand. */
export interface Standing {
  readonly addresses: CidrSet;
  readonly subnet: Subnet;
  readonly network: Resource | undefined;
}

export const standings = (host: Host): Standing[] => host.subnets.map(standingIn);

const standingIn = (subnet: Subnet): Standing => ({ addresses: subnet.addresses, subnet, network: subnet.vpc });

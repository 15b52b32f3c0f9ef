/** Who in our own networks is let in by whom: by group, by address, by the network's own range. */
import type { CidrSet } from "../../../lib/net/cidr-set";

import type { Resource } from "../../terraform/model/resource";
import type { Facts } from "../facts";
import type { Host } from "../network/hosts";
import type { Step } from "../network/step";
import type { Peer } from "../peers";
import type { GroupRule } from "../security-groups";
import { listensTo } from "./from-internet";
import { groupsOn, ingressRules, isSure, servicesOf, type GroupKey } from "./group-admission";

/** One host lets in another. */
export interface Edge {
  readonly to: Host;
  readonly sure: boolean;
  readonly step: Step;
}

/** Who lets a host in. Each group and each subnet is followed once, however many hosts share it. */
export class Edges {
  private readonly byGroup = new Map<GroupKey, Host[]>();
  private readonly byPeer = new Map<GroupKey, { readonly rule: GroupRule; readonly peer: Peer; readonly owner: GroupKey }[]>();
  private readonly byAddress: { readonly rule: GroupRule; readonly peer: Peer; readonly owner: GroupKey }[] = [];
  private readonly groups = new Map<Host, readonly GroupKey[]>();

  constructor(facts: Facts) {
    for (const host of facts.hosts.values()) {
      const { keys } = groupsOn(facts, host);
      this.groups.set(host, keys);
      for (const key of keys) push(this.byGroup, key, host);
    }
    for (const owner of this.byGroup.keys())
      for (const rule of ingressRules(facts, owner))
        for (const peer of rule.peers) {
          const entry = { rule, peer, owner };
          if (peer.kind === "self") push(this.byPeer, owner, entry);
          else if (peer.kind === "group") {
            if (peer.target.kind === "resource") push(this.byPeer, peer.target.resource, entry);
          } else if (peer.kind !== "unknown") this.byAddress.push(entry);
        }
  }

  /** Those that let a host of these groups in. */
  fromGroup(group: GroupKey): Edge[] {
    return (this.byPeer.get(group) ?? []).flatMap((entry) => this.edgesInto(entry, isSure(entry.rule)));
  }

  /** Those that let in a host by where it stands: at these addresses of that network. */
  fromAddresses(addresses: CidrSet, network: readonly Resource[]): Edge[] {
    return this.byAddress.flatMap((entry) => {
      const { peer, rule } = entry;
      if (peer.kind === "own network") {
        const own = peer.at.references.some(({ resource }) => resource && network.includes(resource));
        return own ? this.edgesInto(entry, isSure(rule), network) : [];
      }
      if (peer.kind !== "range") return [];
      // Addresses that are assigned at apply may be any.
      if (addresses.isEmpty) return this.edgesInto(entry, false, network);
      return addresses.overlaps(peer.cidr) ? this.edgesInto(entry, isSure(rule) && !peer.at.isUnknown, network) : [];
    });
  }

  groupsOf(host: Host): readonly GroupKey[] {
    return this.groups.get(host) ?? [];
  }

  private edgesInto(
    { rule, peer, owner }: { rule: GroupRule; peer: Peer; owner: GroupKey },
    sure: boolean,
    network?: readonly Resource[],
  ): Edge[] {
    return (this.byGroup.get(owner) ?? []).flatMap((to) => {
      if (!servicesOf(rule).overlaps(listensTo(to)) || !sharesNetwork(to, network)) return [];
      return [{ to, sure, step: { at: peer.at, message: `admits ${servicesOf(rule).text}` } }];
    });
  }
}

export const edgesOf = (facts: Facts): Edges => new Edges(facts);

/** Addresses mean something only within one network; groups are followed wherever they are worn. */
function sharesNetwork(to: Host, network: readonly Resource[] | undefined): boolean {
  const vpc = to.subnets[0]?.vpc;
  return network === undefined || vpc === undefined || network.includes(vpc);
}

/** Where a host stands: its addresses by subnet, each with the resources that are its network. */
export function standings(host: Host): { readonly addresses: CidrSet; readonly network: readonly Resource[] }[] {
  return host.subnets.map(({ resource, vpc, addresses }) => ({ addresses, network: [resource, ...(vpc ? [vpc] : [])] }));
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}

/** What each security group admits and lets out, all of its rules together: what two versions of it can be subtracted from each other by. */
import { CidrSet } from "../../lib/net/cidr-set";
import { PacketSet } from "../../lib/net/packet-set";
import { ServiceSet } from "../../lib/net/service-set";
import type { Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import type { Peer } from "./peers";
import type { GroupRule } from "./security-groups";

export interface Admission {
  readonly group: Resource;
  readonly direction: GroupRule["direction"];
  /** To and from ranges of addresses. */
  readonly packets: PacketSet;
  /** To and from others, by who they are: `aws_security_group.api`, `its own members`. */
  readonly others: ReadonlyMap<string, ServiceSet>;
}

export function collectAdmissions(facts: Facts): readonly Admission[] {
  return [...facts.securityGroups.values()]
    .filter(({ resource }) => resource.mode === "managed")
    .flatMap(({ resource, rules }) =>
      (["ingress", "egress"] as const).map((direction) =>
        admissionOf(
          resource,
          direction,
          rules.filter((rule) => rule.direction === direction),
        ),
      ),
    );
}

function admissionOf(group: Resource, direction: Admission["direction"], rules: readonly GroupRule[]): Admission {
  const packets: PacketSet[] = [];
  const others = new Map<string, ServiceSet>();
  for (const { peers, traffic } of rules) {
    const services = ServiceSet.of(traffic.protocol, traffic.ports);
    packets.push(PacketSet.of(CidrSet.of(...peers.flatMap((peer) => (peer.kind === "range" ? [peer.cidr] : []))), services));
    for (const name of peers.flatMap(otherThanRange)) others.set(name, (others.get(name) ?? ServiceSet.EMPTY).union(services));
  }
  return { group, direction, packets: PacketSet.unionOf(packets), others };
}

function otherThanRange(peer: Peer): string[] {
  if (peer.kind === "range") return [];
  if (peer.kind === "self") return ["its own members"];
  if (peer.kind === "own network") return ["a network of the configuration"];
  if (peer.kind === "group" && peer.target.kind === "resource") return [peer.target.resource.address];
  if (peer.kind === "group" && peer.target.kind === "literal") return [peer.target.id];
  return ["somebody who is not known before apply"];
}

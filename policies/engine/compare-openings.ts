/** What a change does to who can speak to whom: walls by the difference of the sets that they let through. */
import { Cidr } from "../../lib/net/cidr";
import { CidrSet } from "../../lib/net/cidr-set";
import { PacketSet } from "../../lib/net/packet-set";
import { ServiceSet } from "../../lib/net/service-set";
import type { ReportedOpening } from "./report";

type Direction = ReportedOpening["direction"];

/** The names are a contract, as those of a report are. */
export interface OpeningChange {
  readonly address: string;
  readonly direction: Direction;
  /** `tcp/5432 from 10.0.0.0/8, 10.1.0.0/16 before` */
  readonly text: string;
}

export interface OpeningChanges {
  /** Of what is on both sides. */
  readonly widened: readonly OpeningChange[];
  readonly narrowed: readonly OpeningChange[];
  /** Of what is only in head. Whether it may be so is for the policies to say. */
  readonly opened: readonly OpeningChange[];
}

/** @param keyOf what the same wall is known by on both sides */
export function compareOpenings(
  before: readonly ReportedOpening[],
  after: readonly ReportedOpening[],
  keyOf: (opening: ReportedOpening) => string,
): OpeningChanges {
  const old = new Map(before.map((opening) => [`${opening.direction} ${keyOf(opening)}`, opening]));
  const widened: OpeningChange[] = [];
  const narrowed: OpeningChange[] = [];
  const opened: OpeningChange[] = [];
  for (const opening of after) {
    const { address, direction } = opening;
    const add = (changes: OpeningChange[], texts: readonly string[]) =>
      changes.push(...texts.map((text) => ({ address, direction, text })));
    const counterpart = old.get(`${direction} ${keyOf(opening)}`);
    if (counterpart) {
      const [from, to] = [admittedBy(counterpart), admittedBy(opening)];
      add(
        widened,
        differences(from, to, direction).map((change) => sentence(change, "before")),
      );
      add(
        narrowed,
        differences(to, from, direction).map((change) => sentence(change, "now")),
      );
    } else if (direction !== "into subnet") {
      add(
        opened,
        differences(NOTHING, admittedBy(opening), direction).map(({ more }) => more),
      );
    }
  }
  return { widened: saidOnce(widened), narrowed: saidOnce(narrowed), opened };
}

/** What is said of a network ACL is not said of each of its subnets again. */
function saidOnce(changes: readonly OpeningChange[]): OpeningChange[] {
  const said = new Set(changes.flatMap(({ direction, text }) => (direction === "ingress" ? [text] : [])));
  return changes.filter(({ direction, text }) => direction !== "into subnet" || !said.has(text));
}

interface Admitted {
  readonly packets: PacketSet;
  readonly others: ReadonlyMap<string, ServiceSet>;
}

const NOTHING: Admitted = { packets: PacketSet.EMPTY, others: new Map() };

function admittedBy({ admits }: ReportedOpening): Admitted {
  const packets: PacketSet[] = [];
  const others = new Map<string, ServiceSet>();
  for (const { services: text, peers } of admits) {
    const services = ServiceSet.parse(text) ?? ServiceSet.ALL;
    const ranges = new Map(peers.map((peer) => [peer, Cidr.read(peer).cidr]));
    packets.push(PacketSet.of(CidrSet.of(...[...ranges.values()].filter((cidr) => cidr !== undefined)), services));
    for (const [name, cidr] of ranges) if (!cidr) others.set(name, (others.get(name) ?? ServiceSet.EMPTY).union(services));
  }
  return { packets: PacketSet.unionOf(packets), others };
}

interface Difference {
  readonly more: string;
  readonly less: string;
}

const sentence = ({ more, less }: Difference, when: "before" | "now"): string => `${more}${more.includes(",") ? ";" : ","} ${less} ${when}`;

/** What the larger lets through and the smaller does not, said by both. */
function differences(smaller: Admitted, larger: Admitted, direction: Direction): Difference[] {
  if (direction === "public address") return addressDifference(smaller, larger);
  const say = PHRASES[direction];
  const ranges = larger.packets.parts.flatMap(({ services, sources }) =>
    smaller.packets.contains(PacketSet.of(sources, services))
      ? []
      : [{ more: say(services.text, sources.text), less: shortly(smaller.packets.on(services), services, say) }],
  );
  const others = [...larger.others].flatMap(([name, services]) => {
    const known = smaller.others.get(name) ?? ServiceSet.EMPTY;
    return known.contains(services) ? [] : [{ more: say(services.text, name), less: known.text }];
  });
  return [...ranges, ...others];
}

type Phrase = (services: string, peers: string) => string;

const from: Phrase = (services, peers) => `${services} from ${peers}`;

const PHRASES: Readonly<Record<Exclude<Direction, "public address">, Phrase>> = {
  ingress: from,
  "into subnet": from,
  egress: (services, peers) => `${services} to ${peers}`,
  "Internet route": (_, peers) => `a way to the Internet and back for ${peers}`,
};

/** Only the addresses, where these services are what it is about. */
function shortly(packets: PacketSet, services: ServiceSet, say: Phrase): string {
  const [part, ...more] = packets.parts;
  if (!part) return "nobody";
  if (more.length === 0 && part.services.equals(services)) return part.sources.text;
  return [part, ...more].map((each) => say(each.services.text, each.sources.text)).join(" and ");
}

const ADDRESSES: readonly Difference[] = [
  { more: "no public address", less: "none" },
  { more: "perhaps a public address", less: "perhaps one" },
  { more: "a public address", less: "one" },
];

function addressDifference(smaller: Admitted, larger: Admitted): Difference[] {
  const rank = ({ packets, others }: Admitted) => (packets.isEmpty ? (others.size > 0 ? 1 : 0) : 2);
  return rank(larger) > rank(smaller) ? [{ more: ADDRESSES[rank(larger)]!.more, less: ADDRESSES[rank(smaller)]!.less }] : [];
}

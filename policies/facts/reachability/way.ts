/** One way from somewhere to a data store: open with the path, closed with its walls, or not to be proved either with what is unknown. */
import { PacketSet } from "../../../lib/net/packet-set";
import type { DoorOrigin } from "../network/doors";
import type { Host } from "../network/hosts";
import type { Answer } from "../answer";
import type { Step } from "../network/step";

export type Verdict = "open" | "closed" | "unknown";

export interface Way {
  readonly origin: "the Internet" | DoorOrigin | "VPN clients" | "users of Verified Access" | "other accounts";
  readonly verdict: Verdict;
  /** Hosts on the way, first the one that the origin speaks to. */
  readonly through: readonly Host[];
  /** From whom, and for what at its end: surely where the way is open, perhaps where it is unknown, nothing where it is closed. */
  readonly packets: PacketSet;
  /** The places along the way, in order. Empty where it is closed. */
  readonly path: readonly Step[];
  /** Each of these closes the way by itself, unless they only do so together. Empty unless it is closed. */
  readonly walls: readonly Step[];
  /** What would have to be known. Empty unless it is unknown. */
  readonly unknowns: readonly Step[];
}

/** Something that packets must pass: what it lets through at least and at most, where it stands, and what of it is not known. */
export interface Wall {
  readonly surely: PacketSet;
  readonly possibly: PacketSet;
  /** Shown where it lets packets through. */
  readonly steps: (packets: PacketSet) => readonly Step[];
  /** Shown where it stops them. */
  readonly closed: Step;
  /** Shown where it may or may not. */
  readonly unknowns: () => readonly Step[];
}

/**
 * The way through all of these walls, for packets that are wanted. Most ways are closed by the first wall, and nobody asks which others
 * would close them too: walls are looked at in order, and only as far as the answer needs.
 */
export function wayThrough(origin: Way["origin"], wanted: PacketSet, walls: readonly (() => Wall)[], through: readonly Host[] = []): Way {
  const passed: Wall[] = [];
  let possibly = wanted;
  for (const wall of walls) {
    passed.push(wall());
    possibly = possibly.intersect(passed.at(-1)!.possibly);
    if (possibly.isEmpty) return new ClosedWay(origin, through, wanted, walls);
  }
  const surely = passed.reduce((packets, wall) => packets.intersect(wall.surely), wanted);
  const open = !surely.isEmpty;
  const packets = open ? surely : possibly;
  const path = passed.flatMap((wall) => wall.steps(packets));
  const unknowns = open ? [] : passed.filter((wall) => !wall.surely.contains(packets)).flatMap((wall) => wall.unknowns());
  return { origin, verdict: open ? "open" : "unknown", through, packets, path, walls: [], unknowns };
}

class ClosedWay implements Way {
  readonly verdict = "closed";
  readonly packets = PacketSet.EMPTY;
  readonly path = [];
  readonly unknowns = [];

  constructor(
    readonly origin: Way["origin"],
    readonly through: readonly Host[],
    private readonly wanted: PacketSet,
    private readonly all: readonly (() => Wall)[],
  ) {}

  get walls(): readonly Step[] {
    const { wanted } = this;
    const walls = this.all.map((wall) => wall());
    const alone = walls.filter((wall) => wall.possibly.intersect(wanted).isEmpty);
    return (alone.length > 0 ? alone : walls.filter((wall) => !wall.possibly.contains(wanted))).map((wall) => wall.closed);
  }
}

/** A wall that lets through everything, nothing, or perhaps everything. */
export function answerWall(answer: Answer, steps: readonly Step[], closed: Step): Wall {
  return {
    surely: answer === "yes" ? PacketSet.ALL : PacketSet.EMPTY,
    possibly: answer === "no" ? PacketSet.EMPTY : PacketSet.ALL,
    steps: () => steps,
    closed,
    unknowns: () => (steps.length > 0 ? steps : [closed]),
  };
}

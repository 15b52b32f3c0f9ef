/** One way from somewhere to a data store: open with the path, closed with its walls, or not to be proved either with what is unknown. */
import { PacketSet } from "../../../lib/net/packet-set";
import type { Host } from "../network/hosts";
import type { Answer } from "../answer";
import type { Step } from "../network/step";

export type Verdict = "open" | "closed" | "unknown";

export interface Way {
  readonly origin: "the Internet" | "a peered network" | "a transit gateway's networks" | "a VPN's site" | "VPN clients" | "other accounts";
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
  readonly unknowns: readonly Step[];
}

/** The way through all of these walls, for packets that are wanted. */
export function wayThrough(origin: Way["origin"], wanted: PacketSet, walls: readonly Wall[], through: readonly Host[] = []): Way {
  const possibly = walls.some((wall) => wall.possibly.isEmpty)
    ? PacketSet.EMPTY
    : walls.reduce((packets, wall) => packets.intersect(wall.possibly), wanted);
  if (possibly.isEmpty) {
    const alone = walls.filter((wall) => wall.possibly.intersect(wanted).isEmpty);
    const closing = (alone.length > 0 ? alone : walls.filter((wall) => !wall.possibly.contains(wanted))).map((wall) => wall.closed);
    return { origin, verdict: "closed", through, packets: PacketSet.EMPTY, path: [], walls: closing, unknowns: [] };
  }
  const surely = walls.reduce((packets, wall) => packets.intersect(wall.surely), wanted);
  const open = !surely.isEmpty;
  const packets = open ? surely : possibly;
  const path = walls.flatMap((wall) => wall.steps(packets));
  const unknowns = open ? [] : walls.filter((wall) => !wall.surely.contains(packets)).flatMap((wall) => wall.unknowns);
  return { origin, verdict: open ? "open" : "unknown", through, packets, path, walls: [], unknowns };
}

/** A wall that lets through everything, nothing, or perhaps everything. */
export function answerWall(answer: Answer, steps: readonly Step[], closed: Step): Wall {
  return {
    surely: answer === "yes" ? PacketSet.ALL : PacketSet.EMPTY,
    possibly: answer === "no" ? PacketSet.EMPTY : PacketSet.ALL,
    steps: () => steps,
    closed,
    unknowns: steps.length > 0 ? steps : [closed],
  };
}

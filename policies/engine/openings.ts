/** What walls let through, plain: the part of a report that another version of it is compared by. */
import type { PacketSet } from "../../lib/net/packet-set";
import type { Facts } from "../facts/facts";
import { memo } from "../facts/memo";
import { collectOpenings } from "../facts/openings";
import type { ReportedOpening } from "./report";

/** @returns nothing where the facts themselves stop with an error: it stops the policies, too, and those refuse. */
export function openingsOf(facts: Facts, input: string): ReportedOpening[] {
  // Most walls of a kind let the same through.
  const rangesOf = memo(ranges);
  try {
    return collectOpenings(facts).map(({ resource, direction, packets, others }) => {
      const { address, constructPath, module } = resource;
      const names = [...others].map(([name, services]) => ({ services: services.text, peers: [name] }));
      return {
        input,
        stack: module.configuration.name,
        address,
        ...(constructPath !== undefined && { constructPath }),
        direction,
        admits: names.length === 0 ? rangesOf(packets) : [...rangesOf(packets), ...names],
      };
    });
  } catch {
    return [];
  }
}

function ranges(packets: PacketSet): ReportedOpening["admits"] {
  return packets.parts.map(({ services, sources }) => ({ services: services.text, peers: sources.blocks().map(({ text }) => text) }));
}

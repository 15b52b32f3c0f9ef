/** The exposure map: of each data store, from where it can be reached and how, or what keeps everybody out. */
import type { Facts } from "../facts/facts";
import type { Way } from "../facts/reachability/way";
import type { ExposureWay, StoreExposure, WayStep } from "./report";

/** More ways to one store say nothing new to a reader. */
const MAX_WAYS = 8;

/** @returns nothing where the facts themselves stop with an error: it stops the policies on reachability, too, and those refuse. */
export function exposuresOf(facts: Facts, input: string): StoreExposure[] {
  try {
    return facts.exposures.map(({ store: { resource, noun }, state, ways }) => {
      const shown = ways.filter(
        ({ verdict, origin, through }) => verdict !== "closed" || (origin === "the Internet" && through.length === 0),
      );
      const { address, constructPath, module } = resource;
      return {
        input,
        stack: module.configuration.name,
        address,
        ...(constructPath !== undefined && { constructPath }),
        noun,
        state,
        ways: shown.slice(0, MAX_WAYS).map(wayOf),
        ...(shown.length > MAX_WAYS && { waysLeftOut: shown.length - MAX_WAYS }),
      };
    });
  } catch {
    return [];
  }
}

function wayOf({ origin, verdict, packets, path, walls, unknowns }: Way): ExposureWay {
  return {
    origin,
    verdict,
    ...(verdict !== "closed" && { services: packets.services.text }),
    steps: (verdict === "closed" ? walls : path).map(stepOf),
    ...(unknowns.length > 0 && { unknowns: unknowns.map(stepOf) }),
  };
}

function stepOf({ at, message }: Way["path"][number]): WayStep {
  return { text: "block" in at ? `${at.block.address} ${at.name}` : at.address, message };
}

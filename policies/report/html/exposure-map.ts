/** The exposure map: every data store with the ways that lead to it, or the walls that close them. */
import type { ExposureWay, StoreExposure, WayStep } from "../../engine/report";
import { markup, type Markup } from "./markup";
import type { StackNumbers } from "./stack-numbers";
import { picture } from "./way-picture";

const STATES: Readonly<Record<StoreExposure["state"], string>> = {
  exposed: "exposed to the Internet",
  closed: "closed to the Internet",
  unknown: "not proved closed",
};

const WORST_FIRST: readonly StoreExposure["state"][] = ["exposed", "unknown", "closed"];

export function exposureMap(exposures: readonly StoreExposure[], stacks: StackNumbers): Markup {
  const sorted = WORST_FIRST.flatMap((state) => exposures.filter((exposure) => exposure.state === state));
  const counts = WORST_FIRST.map((state) => `${exposures.filter((exposure) => exposure.state === state).length} ${STATES[state]}`);
  return markup`<section aria-labelledby="exposure">
<h2 id="exposure">Exposure map</h2>
<p>${counts.join(", ")}.</p>
<div data-group>${sorted.map((exposure) => storeFigure(exposure, stacks))}</div>
</section>
`;
}

function storeFigure(
  { input, stack, address, noun, state, constructPath, ways, waysLeftOut }: StoreExposure,
  stacks: StackNumbers,
): Markup {
  return markup`<figure data-stack="${stacks.of({ input, stack })}" data-state="${state}">
<figcaption><span class="badge ${state}">${STATES[state]}</span> ${noun} <code>${address}</code>${constructPath !== undefined && markup` (${constructPath})`}</figcaption>
${ways.map((way) => wayOf(way, address))}${waysLeftOut !== undefined && markup`<p>${waysLeftOut} more ways are open or not known.</p>`}
</figure>
`;
}

function wayOf(way: ExposureWay, address: string): Markup {
  const { origin, verdict, services, steps, unknowns = [] } = way;
  return markup`<div class="${verdict}">
<p><strong>${verdict}</strong> from ${origin}${services !== undefined && ` to ${services}`}</p>
${wayPicture(way, address)}
</div>
${steps.length > 0 && markup`<ol>${steps.map(listed)}</ol>`}${
    unknowns.length > 0 && markup`<p>Not known:</p><ol>${unknowns.map(listed)}</ol>`
  }`;
}

function wayPicture({ origin, verdict, steps }: ExposureWay, address: string): Markup {
  const boxes = [origin, ...steps.map(({ text }) => text), ...(steps.at(-1)?.text === address ? [] : [address])];
  if (verdict !== "closed") return picture({ boxes, unsure: verdict === "unknown", label: `Way: ${boxes.join(", then ")}` });
  const label = `No way from ${origin} to ${address}: it is closed by ${steps.map(({ text }) => text).join(" and ")}`;
  return picture({ boxes, walls: Math.max(1, steps.length), unsure: true, label });
}

function listed({ text, message }: WayStep): Markup {
  return markup`<li><code>${text}</code> ${message}</li>`;
}

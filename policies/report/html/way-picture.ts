/** A way as a picture: a row of boxes with arrows between them, begun anew where the row is full. */
import { cut } from "../limits";
import { visible } from "../visible";
import { markup, type Markup } from "./markup";

export interface Picture {
  /** What stands in the boxes, in order. */
  readonly boxes: readonly string[];
  /** So many arrows, from the first one on, end at a wall. @default none */
  readonly walls?: number;
  /** Whether it is not known if the way is open. */
  readonly unsure: boolean;
  /** The same in words, for those who do not see it. */
  readonly label: string;
}

const BOX = { width: 230, height: 48 };
const GAP = { x: 40, y: 26 };
const COLUMNS = 4;
/** As many letters as fit on a line of a box. */
const LETTERS = 29;
const MARGIN = 4;

export function picture({ boxes, walls = 0, unsure, label }: Picture): Markup {
  const places = boxes.map((_, index) => placeOf(index));
  const columns = Math.min(COLUMNS, boxes.length);
  const width = columns * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const height = Math.ceil(boxes.length / COLUMNS) * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN;
  return markup`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
${places.slice(1).map((to, index) => arrow(places[index]!, to, index < walls, unsure))}
${boxes.map((text, index) => box(places[index]!, text))}
</svg>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placeOf(index: number): Place {
  return {
    x: MARGIN + (index % COLUMNS) * (BOX.width + GAP.x),
    y: MARGIN + Math.floor(index / COLUMNS) * (BOX.height + GAP.y),
  };
}

function box({ x, y }: Place, text: string): Markup {
  const { type, name } = named(visible(text));
  const line = (kind: string, part: string, down: number) =>
    markup`<text x="${x + 10}" y="${y + down}" class="${kind}">${cut(part, LETTERS)}</text>`;
  const lines = markup`${line("type", type, 20)}${line("name", name, type === "" ? 28 : 37)}`;
  return markup`<g><title>${text}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/>${lines}</g>`;
}

/** `aws_security_group` above `db ingress[0]`: what tells places apart is never cut off by what they have in common. */
function named(text: string): { readonly type: string; readonly name: string } {
  const [, type = "", name = text] = /^([^ "]+)\.([^. "]+(?: .*)?)$/.exec(text) ?? [];
  return { type, name };
}

function arrow(from: Place, to: Place, isWall: boolean, unsure: boolean): Markup {
  const line = from.y === to.y ? straight(from, to) : aroundTheCorner(from, to);
  return isWall
    ? markup`<path d="${line}" class="unsure" /><path d="${barrier(to)}" class="wall" />`
    : markup`<path d="${line}" class="${unsure ? "unsure" : "sure"}" /><path d="${head(from, to)}" />`;
}

function straight(from: Place, to: Place): string {
  const y = from.y + BOX.height / 2;
  return `M${from.x + BOX.width} ${y}H${to.x}`;
}

function aroundTheCorner(from: Place, to: Place): string {
  const middle = from.y + BOX.height + GAP.y / 2;
  return `M${from.x + BOX.width / 2} ${from.y + BOX.height}V${middle}H${to.x + BOX.width / 2}V${to.y}`;
}

function head(from: Place, to: Place): string {
  if (from.y === to.y) return `M${to.x - 7} ${to.y + BOX.height / 2 - 5}l7 5l-7 5`;
  return `M${to.x + BOX.width / 2 - 5} ${to.y - 7}l5 7l5 -7`;
}

/** A thick line across the arrow, between the boxes. */
function barrier(to: Place): string {
  return `M${to.x - GAP.x / 2} ${to.y + 2}v${BOX.height - 4}`;
}

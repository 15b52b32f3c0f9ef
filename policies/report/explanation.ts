/** One data store explained: every way in that there is or could be, and what is on it, wall by wall. */
import type { SourceLocation } from "../terraform/source";
import { visible } from "./visible";

/** The names are the JSON contract of `guardrails explain --format json`: add, never rename. */
export interface Explanation {
  /** The path of the input, as it was given. */
  readonly input: string;
  readonly stack: string;
  readonly address: string;
  readonly constructPath?: string;
  /** As AWS calls it: "database instance". */
  readonly noun: string;
  /** Whether the Internet can speak to it. */
  readonly state: "exposed" | "closed" | "unknown";
  /** Open ones first. */
  readonly ways: readonly ExplainedWay[];
}

export interface ExplainedWay {
  /** "the Internet", "a peered network" */
  readonly origin: string;
  readonly verdict: "open" | "closed" | "unknown";
  /** Addresses of the hosts on the way. */
  readonly through: readonly string[];
  /** What gets in, and from where: "tcp/5432", "100 % of public IPv4". Left out where the way is closed. */
  readonly services?: string;
  readonly sources?: string;
  /** The places along the way, in order. */
  readonly path: readonly ExplainedStep[];
  /** What closes it. */
  readonly walls: readonly ExplainedStep[];
  /** What would have to be known to tell. */
  readonly unknowns: readonly ExplainedStep[];
}

export interface ExplainedStep {
  /** `aws_security_group.db ingress[0]` */
  readonly place: string;
  /** Half a sentence about it. */
  readonly message: string;
  readonly location?: SourceLocation;
}

export const explanationJson = (explanations: readonly Explanation[]): string => `${JSON.stringify(explanations, null, 2)}\n`;

export const explanationText = (explanations: readonly Explanation[]): string =>
  explanations.map((one) => `${[...heading(one), ...one.ways.flatMap(wayLines)].map(visible).join("\n")}\n`).join("\n");

const STATES: Readonly<Record<Explanation["state"], string>> = {
  exposed: "Exposed: the Internet can speak to it.",
  closed: "Closed: the Internet cannot speak to it.",
  unknown: "Not proved closed: whether the Internet can speak to it is not known before apply.",
};

function heading({ address, noun, stack, state }: Explanation): string[] {
  return [`${address}   ${noun} in ${stack}`, STATES[state]];
}

function wayLines({ origin, verdict, through, services, sources, path, walls, unknowns }: ExplainedWay): string[] {
  const hops = through.length === 0 ? "" : ` through ${through.join(", ")}`;
  const what = services === undefined ? "" : `: ${services} from ${sources}`;
  return [
    "",
    `${verdict.padEnd(7)}  from ${origin}${hops}${what}`,
    ...path.map((step, index) => stepLine(`${index + 1}.`, step)),
    ...walls.map((step) => stepLine("wall", step)),
    ...unknowns.map((step) => stepLine("not known", step)),
  ];
}

function stepLine(mark: string, { place, message, location }: ExplainedStep): string {
  const where = location ? `   ${location.file}:${location.line}` : "";
  return `  ${mark.padEnd(9)}  ${place} ${message}${where}`;
}

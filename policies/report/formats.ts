/** The formats by name. Each is loaded when it is asked for, so that one costs nothing to those who want another. */
import type { PolicyMeta } from "../engine/policy";
import type { Report } from "../engine/report";
import type { Sources } from "./html/excerpt";

export interface FormatOptions {
  /** For a terminal: with colours. */
  readonly colour: boolean;
  /** What the formats that describe policies, beside findings, know of them. */
  readonly policies: readonly PolicyMeta[];
  /** For formats that show the line of a finding. @default none is shown */
  readonly sources?: Sources;
  /** When it was judged, for formats that are kept. @default not said */
  readonly now?: Date;
}

type Format = (report: Report, options: FormatOptions) => string;

const FORMATS = {
  text: () => (require("./text") as typeof import("./text")).text,
  json: () => (require("./json") as typeof import("./json")).json,
  sarif: () => (require("./sarif") as typeof import("./sarif")).sarif,
  junit: () => (require("./junit") as typeof import("./junit")).junit,
  github: () => (require("./github") as typeof import("./github")).github,
  gitlab: () => (require("./gitlab") as typeof import("./gitlab")).gitlab,
  markdown: () => (require("./markdown") as typeof import("./markdown")).markdown,
  html: () => (require("./html/html") as typeof import("./html/html")).html,
} satisfies Record<string, () => Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function isFormatName(name: string): name is FormatName {
  return (FORMAT_NAMES as readonly string[]).includes(name);
}

export function format(name: FormatName, report: Report, options: FormatOptions): string {
  return FORMATS[name]()(report, options);
}

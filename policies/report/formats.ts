/** The formats by name. Each is loaded when it is asked for, so that one costs nothing to those who want another. */
import type { Report } from "../engine/report";

export interface FormatOptions {
  /** For a terminal: with colours. */
  readonly colour: boolean;
}

type Format = (report: Report, options: FormatOptions) => string;

const FORMATS = {
  text: () => (require("./text") as typeof import("./text")).text,
  json: () => (require("./json") as typeof import("./json")).json,
} satisfies Record<string, () => Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export function format(name: FormatName, report: Report, options: FormatOptions): string {
  return FORMATS[name]()(report, options);
}

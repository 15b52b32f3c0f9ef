/** Several reports of one run: each `--format` with the `--output` beside it, one of them at most to the standard output. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { suggestion } from "../engine/closest";
import type { PolicyMeta } from "../engine/policy";
import type { Report } from "../engine/report";
import { FORMAT_NAMES, format, isFormatName, type FormatName } from "../report/formats";
import type { Sources } from "../report/html/excerpt";
import { hasColour, UsageError, type Terminal } from "./terminal";

export interface Destination {
  readonly format: FormatName;
  /** A file; the standard output if left out. */
  readonly output?: string;
}

/** Collects the options in the order of the command line: an output belongs to the format before it, or else to the next one. */
export class Destinations {
  private readonly formats: { readonly format: FormatName; output?: string }[] = [];
  private waiting: string | undefined;

  addFormat(name: string): void {
    if (!isFormatName(name))
      throw new UsageError(
        `There is no format ${JSON.stringify(name)}${suggestion(name, FORMAT_NAMES) || `; there are ${FORMAT_NAMES.join(", ")}.`}`,
      );
    this.formats.push({ format: name, ...(this.waiting !== undefined && { output: this.waiting }) });
    this.waiting = undefined;
  }

  addOutput(file: string): void {
    const last = this.formats.at(-1);
    if (last && last.output === undefined) last.output = file;
    else if (this.waiting === undefined) this.waiting = file;
    else throw new UsageError(`--output ${this.waiting} has no --format.`);
  }

  /** Text to the standard output, where nothing else is said. */
  list(): readonly Destination[] {
    const waiting: Destination[] = this.waiting === undefined ? [] : [{ format: "text", output: this.waiting }];
    if (this.formats.length > 0 && waiting.length > 0) throw new UsageError(`--output ${this.waiting} has no --format.`);
    const all = [...this.formats, ...waiting];
    const toTerminal = all.filter(({ output }) => output === undefined);
    if (toTerminal.length > 1)
      throw new UsageError(
        `Only one format can go to the standard output, not ${toTerminal.map(({ format }) => format).join(" and ")}; give the others an --output.`,
      );
    return all.length > 0 ? all : [{ format: "text" }];
  }
}

/**
 * @param sources only for findings that were made here and now: a report of elsewhere could name any file of this machine
 * @throws UsageError where a file cannot be written
 */
export function writeReports(
  report: Report,
  policies: readonly PolicyMeta[],
  destinations: readonly Destination[],
  terminal: Terminal,
  sources?: Sources,
): void {
  for (const { format: name, output } of destinations) {
    const colour = output === undefined && hasColour(terminal);
    writeOut(format(name, report, { colour, policies, ...(sources && { sources, now: terminal.now() }) }), output, terminal);
  }
}

/**
 * @param output a file; the standard output if left out
 * @throws UsageError where it cannot be written
 */
export function writeOut(text: string, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) return void terminal.stdout.write(text);
  const path = resolve(terminal.cwd(), output);
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`--output ${output} cannot be written: ${(error as Error).message.replace(path, output)}`);
  }
}

/**
 * Where each resource's construct was made, left beside the manifest, so that a later `guardrails check` of the output names lines of
 * TypeScript too. Nothing is deployed by it and nothing is judged by it. Paths are relative to the output's folder, so that both can be moved.
 */
import fs from "node:fs";
import path from "node:path";
import type { SourceLine } from "../terraform/load/load";
import type { SourceLocation } from "../terraform/source";
import { LINES } from "./deployable";

/** Writes the places of those constructs that have one, for an output that lies, or is going to lie, beside `folder`. */
export function writeLines(folder: string, constructPaths: Iterable<string>, sourceLine: SourceLine): void {
  const lines: Record<string, string> = {};
  const files = new Map<string, string>();
  for (const constructPath of constructPaths) {
    const place = sourceLine(constructPath);
    if (!place) continue;
    let file = files.get(place.file);
    if (file === undefined) files.set(place.file, (file = slashes(path.relative(folder, path.resolve(process.cwd(), place.file)))));
    lines[constructPath] = `${file}:${place.line}:${place.column}`;
  }
  if (Object.keys(lines).length > 0) fs.writeFileSync(path.join(folder, LINES), `${JSON.stringify({ version: 1, lines }, null, 1)}\n`);
}

/**
 * What was left beside the output that a path leads to: the output's folder, or a stack or file in it. Files outside of the working
 * directory are not named: what is under review does not choose what its reader opens.
 */
export function readLines(input: string, cwd: string): SourceLine {
  const found = findLines(path.resolve(cwd, input));
  if (!found) return () => undefined;
  return (constructPath) => {
    const place = Object.hasOwn(found.lines, constructPath) ? parsePlace(found.lines[constructPath]) : undefined;
    if (!place) return undefined;
    const file = path.relative(fs.realpathSync(cwd), path.resolve(found.folder, place.file));
    return file.startsWith("..") || path.isAbsolute(file) ? undefined : { ...place, file: slashes(file) };
  };
}

interface FoundLines {
  readonly folder: string;
  readonly lines: Readonly<Record<string, unknown>>;
}

/** Nothing where there is none, or none that can be read: the lines of cdk.tf.json are then better than nothing. */
function findLines(input: string): FoundLines | undefined {
  try {
    const real = fs.realpathSync(input);
    const folder = fs.statSync(real).isDirectory() ? real : path.dirname(real);
    const outdir = [folder, path.join(folder, "..", "..")].find((candidate) => fs.existsSync(path.join(candidate, LINES)));
    if (outdir === undefined) return undefined;
    const { version, lines } = JSON.parse(fs.readFileSync(path.join(outdir, LINES), "utf8")) as { version?: unknown; lines?: unknown };
    return version === 1 && typeof lines === "object" && lines !== null
      ? { folder: outdir, lines: lines as FoundLines["lines"] }
      : undefined;
  } catch {
    return undefined;
  }
}

function parsePlace(text: unknown): SourceLocation | undefined {
  const match = typeof text === "string" ? /^(.+):(\d{1,7}):(\d{1,7})$/.exec(text) : null;
  return match ? { file: match[1]!, line: Number(match[2]), column: Number(match[3]) } : undefined;
}

function slashes(file: string): string {
  return file.split(path.sep).join("/");
}

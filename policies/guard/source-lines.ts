/**
 * The line of the user's TypeScript on which a construct was made. cdktf notes "here a trace belongs" for every element and keeps no trace;
 * this keeps an unformatted one, which costs next to nothing, and formats only what a finding asks for.
 */
import fs from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceLine } from "../terraform/load/load";
import type { SourceLocation } from "../terraform/source";

/** What is used of `constructs`' Node, of whichever copy of that package the app has. */
export interface ConstructNode {
  tryFindChild(id: string): { readonly node: ConstructNode } | undefined;
  addMetadata(type: string, data: unknown, ...rest: unknown[]): void;
}

type Trace = { readonly stack?: unknown };

/** Deep enough to get from a resource through the constructs of a library to the user's own file. */
const FRAMES = 24;

const traces = new WeakMap<ConstructNode, Trace>();
const recording = new WeakSet<ConstructNode>();

/** From here on every element's place is kept, in all trees that are made of the same class of nodes. */
export function recordSourceLines(node: ConstructNode): void {
  const prototype = Object.getPrototypeOf(node) as ConstructNode;
  if (recording.has(prototype)) return;
  recording.add(prototype);
  const original = prototype.addMetadata;
  prototype.addMetadata = function addMetadata(this: ConstructNode, type, data, ...rest) {
    if (type === "stacktrace" && data === "trace") traces.set(this, capture(addMetadata));
    return original.call(this, type, data, ...rest);
  };
}

function capture(below: ConstructNode["addMetadata"]): Trace {
  const trace = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(trace, below);
  Error.stackTraceLimit = limit;
  return trace;
}

/** By construct path, where that construct was made: `undefined` for a path that is not in the tree or was made outside of the user's files. */
export function sourceLines(root: ConstructNode): SourceLine {
  const known = new Map<string, SourceLocation | undefined>();
  return (constructPath) => {
    if (known.has(constructPath)) return known.get(constructPath);
    const node = nodeAt(root, constructPath);
    const trace = node && traces.get(node);
    const line = trace && firstOfUser(trace);
    known.set(constructPath, line);
    return line;
  };
}

/** No id holds a slash: constructs puts something else in its place. */
function nodeAt(root: ConstructNode, constructPath: string): ConstructNode | undefined {
  let node: ConstructNode | undefined = root;
  for (const id of constructPath.split("/")) node = node?.tryFindChild(id)?.node;
  return node;
}

/**
 * Whoever formats traces (Node, ts-node) maps each frame to its source; only those that can be the answer are worth it. Where nobody is
 * named here (jest), the text is made by whoever formats outside.
 */
function firstOfUser(trace: Trace): SourceLocation | undefined {
  const format = Error.prepareStackTrace as typeof Error.prepareStackTrace | undefined;
  if (!format) return firstOf(String(trace.stack));
  let line: SourceLocation | undefined;
  Error.prepareStackTrace = (error, frames) => {
    for (const frame of frames) {
      if (isUsers(pathOf(frame.getFileName() ?? ""))) line ??= firstOf(String(format(error, [frame])));
      if (line) break;
    }
  };
  try {
    void trace.stack;
  } finally {
    Error.prepareStackTrace = format;
  }
  return line;
}

function firstOf(stack: string): SourceLocation | undefined {
  for (const line of stack.split("\n")) {
    const frame = parseFrame(line);
    if (!frame || !isUsers(frame.file)) continue;
    const original = mapped(frame);
    if (isUsers(original.file)) return { ...original, file: path.relative(process.cwd(), original.file).split(path.sep).join("/") };
  }
  return undefined;
}

function parseFrame(line: string): SourceLocation | undefined {
  const match = /^\s*at (?:.*\()?((?:file:\/\/)?(?:[A-Za-z]:)?[^():]*):(\d+):(\d+)\)?$/.exec(line);
  if (!match) return undefined;
  return { file: pathOf(match[1]!), line: Number(match[2]), column: Number(match[3]) };
}

function pathOf(file: string): string {
  return file.startsWith("file://") ? fileURLToPath(file) : file;
}

/** This package, wherever it is installed: its constructs and policies are not the user's. */
const OURS = ["lib", "policies"].map((room) => path.resolve(__dirname, "..", "..", room) + path.sep);
/** Packages, and the provider bindings that `cdktf get` generates. */
const GENERATED = /[\\/](node_modules|\.gen)[\\/]/;

const usersFiles = new Map<string, boolean>();

function isUsers(file: string): boolean {
  let users = usersFiles.get(file);
  if (users === undefined) {
    users = path.isAbsolute(file) && !GENERATED.test(file) && !OURS.some((room) => file.startsWith(room));
    usersFiles.set(file, users);
  }
  return users;
}

/** ts-node and `--enable-source-maps` have mapped the frame already; compiled files of an app run without either are mapped here. */
function mapped(frame: SourceLocation): SourceLocation {
  if (!/\.[cm]?js$/.test(frame.file)) return frame;
  const map = sourceMapOf(frame.file);
  const entry = map?.findEntry(frame.line - 1, frame.column - 1);
  if (!entry || !("originalSource" in entry)) return frame;
  return {
    file: path.resolve(path.dirname(frame.file), pathOf(entry.originalSource)),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}

const sourceMaps = new Map<string, SourceMap | undefined>();

/** `undefined` where there is none, or none that can be read: the compiled line is then better than nothing. */
function sourceMapOf(file: string): SourceMap | undefined {
  if (!sourceMaps.has(file)) sourceMaps.set(file, readSourceMap(file));
  return sourceMaps.get(file);
}

function readSourceMap(file: string): SourceMap | undefined {
  try {
    const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(fs.readFileSync(file, "utf8"))?.[1];
    if (url === undefined) return undefined;
    const text = url.startsWith("data:") ? dataOf(url) : fs.readFileSync(path.resolve(path.dirname(file), url), "utf8");
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

function dataOf(url: string): string {
  const [head, data] = [url.slice(0, url.indexOf(",")), url.slice(url.indexOf(",") + 1)];
  return head.endsWith(";base64") ? Buffer.from(data, "base64").toString("utf8") : decodeURIComponent(data);
}

/** Files below the root of the configuration. Without one at hand, or outside of it, what is in a file is unknown. */
import type { Value } from "../../model/value";
import { boolean } from "../../model/value";
import { Refusal } from "../limits";
import type { Files } from "../scope";
import { define, PARTLY, TEXT, text } from "./define";

/** The bytes of a file. @throws Refusal with the reader's message */
export function fileContent(files: Files, path: string): Buffer {
  return reading(() => files.read(path));
}

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

function fileText(files: Files, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileContent(files, path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} is not valid UTF-8`);
  }
}

/** The names that a template is given. @throws Refusal where it is no map */
export function templateNames(values: Value): ReadonlyMap<string, Value> {
  if (!("entries" in values)) throw new Refusal("the variables of a template must be a map");
  for (const name of values.entries.keys())
    if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) throw new Refusal(`${JSON.stringify(name)} cannot be the name of a template variable`);
  return values.entries;
}

function baseName(path: string): string {
  const trimmed = path.replace(/\/+$/, "");
  return path === "" ? "." : trimmed === "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
}

/** A path without `.`, `..` and doubled slashes, as Go's path/filepath.Clean leaves it. */
function clean(path: string): string {
  const absolute = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (!absolute) kept.push("..");
  }
  return (absolute ? "/" : "") + kept.join("/") || ".";
}

function directoryName(path: string): string {
  return clean(path.slice(0, path.lastIndexOf("/") + 1));
}

export const fileFunctions = {
  file: define([TEXT], ([path], { files }) => files && text(fileText(files, path))),
  filebase64: define([TEXT], ([path], { files }) => files && text(fileContent(files, path).toString("base64"))),
  fileexists: define([TEXT], ([path], { files }) => files && boolean(files.exists(path))),
  fileset: define(
    [TEXT, TEXT],
    ([folder, pattern], { files }): Value | undefined =>
      files && { kind: "set", elements: reading(() => files.set(folder, pattern)).map(text) },
  ),
  templatefile: define(
    [TEXT, PARTLY],
    ([path, values], { files, render }) => files && render(fileText(files, path), templateNames(values)),
  ),
  basename: define([TEXT], ([path]) => text(baseName(path))),
  dirname: define([TEXT], ([path]) => text(directoryName(path))),
};

/** A settings file as it was read, which knows where each of its values stands. */
import { readFileSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import { locateJson } from "../terraform/json/locate";
import { parseJson } from "../terraform/json/parse";
import { locate, type Source, type SourceLocation } from "../terraform/source";
import { SettingsError } from "./settings-error";

export interface SettingsFile {
  /** Relative to the working directory. */
  readonly name: string;
  readonly value: unknown;
  /** Of a value, or of the object that lacks it; `undefined` where the file is a program. */
  locationOf(path: readonly PropertyKey[]): SourceLocation | undefined;
}

/** @throws SettingsError where it cannot be read or is no JSON */
export function readSettingsFile(path: string, cwd: string): SettingsFile {
  const name = nameOf(resolve(cwd, path), cwd);
  return parseSettings({ file: name, text: readText(resolve(cwd, path), name) });
}

/** @throws SettingsError where it is no JSON */
export function parseSettings(source: Source): SettingsFile {
  const { value, diagnostics } = parseJson(source);
  if (diagnostics.length > 0) {
    throw new SettingsError(diagnostics.map(({ message, span }) => ({ message, file: source.file, location: locate(source, span.start) })));
  }
  return { name: source.file, value, locationOf: (path) => locationIn(source, path) };
}

export function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path);
  return name.startsWith("..") ? basename(path) : name.split(sep).join("/");
}

function readText(path: string, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === "ENOENT"
        ? "There is no such file."
        : code === "ERR_ENCODING_INVALID_ENCODED_DATA"
          ? "It is not UTF-8."
          : message.replaceAll(path, name);
    throw new SettingsError([{ message: reason, file: name }]);
  }
}

function locationIn(source: Source, path: readonly PropertyKey[]): SourceLocation {
  const steps = path.map((step) => (typeof step === "number" ? step : String(step)));
  return locate(source, locateJson(source, steps).start);
}

/** Finds and reads guardrails.config.json, .js, .cjs or .ts, in the working directory or above it. */
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { withTimeLimit } from "../engine/limited";
import type { Settings } from "../engine/settings";
import { SettingsError } from "./settings-error";
import { nameOf, parseSettings, type SettingsFile } from "./settings-file";
import { validate } from "./validate";

export interface FoundSettings {
  readonly settings: Settings;
  /** `undefined` where there is none. */
  readonly file?: SettingsFile;
  /** What paths in it are relative to. */
  readonly folder: string;
}

const SEARCH_PLACES = ["guardrails.config.json", "guardrails.config.js", "guardrails.config.cjs", "guardrails.config.ts"];

/**
 * @param path instead of searching
 * @throws SettingsError where it cannot be read, throws, or is not what the schema says
 */
export function findSettings(cwd: string, path?: string): FoundSettings {
  const { lilconfigSync } = require("lilconfig") as typeof import("lilconfig");
  const program = (file: string): SettingsFile => ({ name: nameOf(file, cwd), value: runProgram(file, cwd), locationOf: () => undefined });
  const searcher = lilconfigSync("guardrails", {
    searchPlaces: SEARCH_PLACES,
    cache: false,
    ignoreEmptySearchPlaces: false,
    loaders: {
      ".json": (file, text): SettingsFile => parseSettings({ file: nameOf(file, cwd), text }),
      ".js": program,
      ".cjs": program,
      ".ts": program,
      noExt: (file, text): SettingsFile => parseSettings({ file: nameOf(file, cwd), text }),
    },
  });
  const found = path === undefined ? searcher.search(cwd) : loadGiven(() => searcher.load(resolve(cwd, path)), path);
  if (!found) return { settings: {}, folder: cwd };
  if (found.isEmpty) throw new SettingsError([{ message: "It is empty.", file: nameOf(found.filepath, cwd) }]);
  const file = found.config as SettingsFile;
  const { settingsSchema } = require("./schema") as typeof import("./schema");
  return { settings: validate(settingsSchema, file), file, folder: dirname(found.filepath) };
}

function loadGiven<T>(load: () => T, path: string): T {
  try {
    return load();
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError([
      { message: (error as NodeJS.ErrnoException).code === "ENOENT" ? "There is no such file." : (error as Error).message, file: path },
    ]);
  }
}

/**
 * What a module in the user's project exports.
 *
 * @throws SettingsError where it throws, does not end, or is TypeScript and nothing in the project can run that
 */
export function runProgram(file: string, cwd: string): unknown {
  const name = nameOf(file, cwd);
  const requireFrom = createRequire(file);
  try {
    if (file.endsWith(".ts") && !require.extensions[".ts"]) useTypeScript(requireFrom);
    const exported = withTimeLimit(() => requireFrom(file) as { readonly default?: unknown });
    return exported?.default ?? exported;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const hint =
      code === "ERR_REQUIRE_ESM"
        ? "It is an ES module; write it as CommonJS (.cjs), TypeScript or JSON."
        : `It stopped with an error: ${message}`;
    throw new SettingsError([{ message: hint, file: name }]);
  }
}

/** By the project's own ts-node, which every cdktf project in TypeScript has. */
function useTypeScript(requireFrom: NodeJS.Require): void {
  let tsNode: { register(options: object): unknown };
  try {
    tsNode = requireFrom("ts-node") as typeof tsNode;
  } catch {
    throw new Error("TypeScript needs ts-node in the project (npm install --save-dev ts-node); or write it in JSON or JavaScript.");
  }
  tsNode.register({ transpileOnly: true, compilerOptions: { module: "commonjs", moduleResolution: "node10" } });
}

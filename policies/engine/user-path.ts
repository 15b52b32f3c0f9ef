/** Files as the user would open them: the loader names them within the input, the user starts where the command was run. */
import { basename, dirname, isAbsolute, posix, sep } from "node:path";

/** An absolute input stays out of it, so that no machine's path gets into a report. */
export function userPath(input: string, file: string): string {
  if (isAbsolute(input)) return file;
  if (basename(input) === file) return slashes(input);
  const folder = /\.(tf|json|tfstate)$/.test(input) ? dirname(input) : input;
  return posix.join(slashes(folder), file);
}

function slashes(path: string): string {
  return posix.normalize(path.split(sep).join("/"));
}

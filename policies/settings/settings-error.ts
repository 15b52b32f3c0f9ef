/** What is wrong with a file that governs the guard: each problem with its place. Nothing is judged by settings that are not understood. */
import type { SourceLocation } from "../terraform/source";

export interface SettingsProblem {
  readonly message: string;
  /** The file, with the line where it is known. */
  readonly file: string;
  readonly location?: SourceLocation;
}

export class SettingsError extends Error {
  override readonly name = "SettingsError";

  constructor(readonly problems: readonly SettingsProblem[]) {
    super(
      problems
        .map(({ message, file, location }) => `${location ? `${location.file}:${location.line}:${location.column}` : file}: ${message}`)
        .join("\n"),
    );
  }
}

/** Reads guardrails.waivers.json. One bad waiver does not take the others with it: it is worth nothing, and said to be. */
import type { WaiverProblem, WrittenWaiver } from "../engine/waiver";
import { SettingsError } from "./settings-error";
import { readSettingsFile, type SettingsFile } from "./settings-file";
import { validate } from "./validate";

export interface WrittenWaivers {
  readonly written: readonly WrittenWaiver[];
  readonly problems: readonly WaiverProblem[];
}

/** @throws SettingsError where the file cannot be read or holds no list of waivers */
export function readWaivers(path: string, cwd: string): WrittenWaivers {
  return waiversIn(readSettingsFile(path, cwd));
}

/** @throws SettingsError where it holds no list of waivers */
export function waiversIn(file: SettingsFile): WrittenWaivers {
  const { waiverListSchema, waiverSchema } = require("./schema") as typeof import("./schema");
  const { waivers } = validate(waiverListSchema, file);
  const written: WrittenWaiver[] = [];
  const problems: WaiverProblem[] = [];
  waivers.forEach((value, index) => {
    const at = partOf(file, ["waivers", index], value);
    const location = at.locationOf([]) ?? { file: file.name, line: 1, column: 1 };
    try {
      written.push({ waiver: validate(waiverSchema, at), location });
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      for (const { message, location: place = location } of error.problems)
        problems.push({ messageId: "malformed", data: { reason: message }, location: place });
    }
  });
  return { written, problems };
}

function partOf(file: SettingsFile, path: readonly PropertyKey[], value: unknown): SettingsFile {
  return { name: file.name, value, locationOf: (rest) => file.locationOf([...path, ...rest]) };
}

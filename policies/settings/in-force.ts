/** The settings as of today: without what a team vouched for until a day that is over, and with a word about that. */
import type { Settings } from "../engine/settings";
import type { WaiverProblem } from "../engine/waiver";
import type { FoundSettings } from "./find-settings";

export function inForce(
  { settings, file }: FoundSettings,
  now: Date,
): { readonly settings: Settings; readonly expired: readonly WaiverProblem[] } {
  const today = now.toISOString().slice(0, 10);
  const expired: WaiverProblem[] = [];
  const holding = <T extends { readonly owner: string; readonly expires?: string }>(
    key: "knownRanges" | "knownIds",
    textOf: (one: T) => string,
    all: readonly T[],
  ): T[] =>
    all.filter((one, index) => {
      const { owner, expires = today } = one;
      if (expires >= today) return true;
      const location = file?.locationOf([key, index]) ?? { file: file?.name ?? "guardrails.config.json", line: 1, column: 1 };
      expired.push({ messageId: "knownExpired", data: { what: textOf(one), expires, owner }, location });
      return false;
    });
  const { knownRanges, knownIds } = settings;
  return {
    settings: {
      ...settings,
      ...(knownRanges && { knownRanges: holding("knownRanges", ({ cidr }) => `The range ${cidr}`, knownRanges) }),
      ...(knownIds && { knownIds: holding("knownIds", ({ id }) => `The id ${id}`, knownIds) }),
    },
    expired,
  };
}

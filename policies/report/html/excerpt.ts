/** The line that a finding is about, as it stands in its file, where nothing on it could be a secret. */
import type { Finding } from "../../engine/finding";
import { cut } from "../limits";

/** The lines of a file that a finding names, or `undefined` where it is not at hand. */
export type Sources = (input: string, file: string) => readonly string[] | undefined;

const LONGEST = 200;
/** Lines that a secret may stand on: better left out than told to everybody who gets the report. */
const SECRETIVE = /pass|pwd|secret|token|credential|private|auth|(?:api|access|ssh|account)[_-]?key|AKIA|BEGIN/i;
const SECRETIVE_TOPICS: readonly Finding["topic"][] = ["secrets-credentials", "data-governance"];

export function excerpt({ topic, location, input }: Finding, sources: Sources): string | undefined {
  if (!location || SECRETIVE_TOPICS.includes(topic)) return undefined;
  const line = sources(input, location.file)?.[location.line - 1]?.trim();
  return line === undefined || line === "" || SECRETIVE.test(line) ? undefined : cut(line, LONGEST);
}

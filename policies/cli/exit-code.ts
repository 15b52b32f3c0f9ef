/** What the shell is told: 0 clean, 1 refused, 2 could not be read, 130 and 143 stopped by a signal. */
import type { Report } from "../engine/report";

export type ExitCode = 0 | 1 | 2 | 130 | 143;

export function exitCodeOf({ summary }: Report): ExitCode {
  return EXIT_CODES[summary.verdict];
}

const EXIT_CODES: Readonly<Record<Report["summary"]["verdict"], ExitCode>> = { clean: 0, refused: 1, unreadable: 2 };

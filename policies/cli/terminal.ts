/** The little of a process that commands use, so that tests can run them without starting one. */
export interface Terminal {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** The only clock. */
  now(): Date;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What ended a command: the message says what, where and how to put it right; the exit code is 2. */
export class UsageError extends Error {}

/** https://no-color.org: any value but the empty one. */
export function hasColour({ stdout, env }: Terminal): boolean {
  return stdout.isTTY === true && !env["NO_COLOR"];
}

/**
 * Work that is undone before a signal ends it. A signal that we are sent is passed on to the program that runs for us, and the work stops when
 * that has ended; the second one ends the program at once. While nothing but our own code runs, Node hands no signal over: it waits for the
 * next step.
 */
import { spawn, type SpawnOptions } from "node:child_process";
import type { ExitCode } from "./exit-code";
import { UsageError } from "./terminal";

/** What a shell says of a process that a signal ended: 128 and its number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXIT_CODES;

/** Thrown through the work, so that everything on the way is undone. */
export class Interrupted extends Error {
  constructor(readonly signal: Signal) {
    super(signal);
  }
}

export interface Steps {
  /**
   * Runs a program to its end.
   *
   * @returns how it failed ("exit code 3"), `undefined` if it did not
   * @throws Interrupted; UsageError where it cannot be started
   */
  run(program: string, args: readonly string[], options: SpawnOptions): Promise<string | undefined>;
  /** @throws Interrupted where a signal has come in the meantime */
  proceed(): Promise<void>;
}

/** @returns what the work returns, or the exit code of the signal that interrupted it */
export async function interruptible(work: (steps: Steps) => Promise<ExitCode>): Promise<ExitCode> {
  let received: Signal | undefined;
  let stop: ((signal: NodeJS.Signals) => void) | undefined;
  const receive = (signal: Signal) => {
    stop?.(received ? "SIGKILL" : signal);
    received ??= signal;
  };
  const stopIfReceived = () => {
    if (received) throw new Interrupted(received);
  };
  const signals = Object.keys(EXIT_CODES) as Signal[];
  signals.forEach((signal) => process.on(signal, receive));
  try {
    return await work({
      run: async (program, args, options) => {
        stopIfReceived();
        const failure = await runToEnd(program, args, options, (kill) => (stop = kill));
        stop = undefined;
        stopIfReceived();
        return failure;
      },
      proceed: async () => {
        // Signals are handed over once in each turn of the event loop, and this one may be past that.
        for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
        stopIfReceived();
      },
    });
  } catch (error) {
    if (error instanceof Interrupted) return EXIT_CODES[error.signal];
    throw error;
  } finally {
    signals.forEach((signal) => process.off(signal, receive));
  }
}

function runToEnd(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
  started: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<string | undefined> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, options);
    started((signal) => {
      if (!options.detached || !child.pid || !killGroup(child.pid, signal)) child.kill(signal);
    });
    child.on("error", (error) => failed(new UsageError(`${program} cannot be started: ${error.message}.`)));
    child.on("close", (code, signal) => done(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
}

/** A program in a group of its own may have started others, as a shell does. */
function killGroup(leader: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

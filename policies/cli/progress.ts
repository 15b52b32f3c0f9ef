/** Which of many inputs is being read, for somebody who watches; nothing where the output goes to a file or a CI's log. */
import { visible } from "../report/visible";
import type { Terminal } from "./terminal";

export interface Progress {
  step(path: string): void;
  /** Leaves the line as it was. */
  end(): void;
}

const CLEAR = "\r\x1b[K";
const SILENT: Progress = { step: () => undefined, end: () => undefined };

export function progressOf(total: number, { stderr, env }: Terminal): Progress {
  if (total < 2 || !stderr.isTTY || env["CI"]) return SILENT;
  let count = 0;
  return {
    step: (path) => void stderr.write(`${CLEAR}reading ${++count} of ${total}: ${visible(path)}`),
    end: () => void stderr.write(CLEAR),
  };
}

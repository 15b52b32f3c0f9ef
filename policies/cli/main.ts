/** `guardrails`, as the shell starts it. */
import { guardrails } from "./guardrails";
import { expectShortRun } from "./short-run";

expectShortRun();

const { stdout, stderr, env, cwd } = process;
let code: number | undefined;

for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (`guardrails check | head`) has seen what it wanted; the verdict stays what it is.
    if (error.code === "EPIPE") return;
    code = 2;
    if (stream === stdout) stderr.write(`error: The standard output cannot be written: ${error.message}\n`);
  });
}

// Settings and custom policies are programs: one that ends the process has not made anything clean.
process.on("exit", () => {
  if (code === undefined)
    stderr.write("error: Settings or a custom policy ended the process (process.exit), so nothing can be called clean.\n");
  process.exitCode = code ?? 2;
});

guardrails(process.argv.slice(2), { stdout, stderr, env, cwd, now: () => new Date() }).then(
  (verdict) => (code ??= verdict),
  (error: unknown) => {
    code = 2;
    stderr.write(`error: This is a defect of guardrails; please report it.\n${error instanceof Error ? error.stack : String(error)}\n`);
  },
);

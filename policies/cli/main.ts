/** `guardrails`, as the shell starts it. */
import { guardrails } from "./guardrails";

for (const stream of [process.stdout, process.stderr]) {
  // A reader that closes the pipe early (`guardrails check | head`) has seen what it wanted.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

const { stdout, stderr, env, cwd } = process;
void guardrails(process.argv.slice(2), { stdout, stderr, env, cwd, now: () => new Date() }).then((code) => {
  process.exitCode = code;
});

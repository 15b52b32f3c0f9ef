/** `guardrails`, as the shell starts it. */
import { guardrails } from "./guardrails";

for (const stream of [process.stdout, process.stderr]) {
  // A reader that closes the pipe early (`guardrails check | head`) has seen what it wanted.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

void guardrails(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});

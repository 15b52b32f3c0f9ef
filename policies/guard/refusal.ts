/** What `app.synth()` throws when it refuses. The report has been printed by then, so the error itself stays short. */
import type { Report } from "../engine/report";

export class GuardRefusal extends Error {
  override readonly name = "GuardRefusal";

  constructor(
    /** All findings and errors of all stacks. */
    readonly report: Report,
  ) {
    super(summary(report));
    // Our own frames would bury the findings.
    this.stack = `${this.name}: ${this.message}`;
    endQuietly();
  }
}

function summary({ summary: { refuse }, errors }: Report): string {
  return `The guard refused this app: ${refuse} finding${refuse === 1 ? "" : "s"}, ${errors.length} error${errors.length === 1 ? "" : "s"}. Nothing was written.`;
}

let quiet = false;

/** Nobody caught it: the report says everything, and node's excerpt of our source would only hide it. */
function endQuietly(): void {
  if (quiet) return;
  quiet = true;
  process.on("uncaughtExceptionMonitor", (error) => {
    if (error instanceof GuardRefusal && process.listenerCount("uncaughtException") === 0) process.exit(1);
  });
}

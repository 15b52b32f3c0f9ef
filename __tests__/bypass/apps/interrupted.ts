/** An app that works for ever, without a turn of the event loop: while it is built or in its synth. */
import { writeSync } from "node:fs";
import { Aspects } from "cdktf";
import { GuardedApp } from "../../../policies/guard";
import { group, stackIn } from "../../policies/guard/fixture";

const work = () => {
  writeSync(1, "working\n");
  for (;;);
};
const app = new GuardedApp();
const stack = stackIn(app);
group(stack, "db");
if (process.argv.includes("handled")) process.on("SIGINT", () => process.exit(7));
if (process.argv[2] === "built") work();
if (process.argv[2] === "synthesized") Aspects.of(stack).add({ visit: work });
app.synth();

/**
 * What it costs to import one construct from the package, beside a bare import of the provider modules that it needs. Run `npm run build`
 * first, then `npx ts-node bench/imports.ts`.
 */
import { execFileSync } from "node:child_process";
import path from "node:path";

const INDEX = path.join(__dirname, "..", "dist", "lib", "index.js");
const RUNS = 7;

interface Cost {
  /** Of processor time, which a busy machine changes less than the clock. */
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Provider modules that were loaded. */
  readonly modules: readonly string[];
}

/** The cheapest of several processes, each of which runs the statement. */
function costOf(statement: string): Cost {
  const script = `
    const start = process.cpuUsage();
    ${statement}
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1e3;
    const modules = [...new Set(Object.keys(require.cache).map((file) => /provider-aws\\/lib\\/([^/]+)\\//.exec(file)?.[1]).filter(Boolean))];
    console.log(JSON.stringify({ milliseconds, megabytes: process.memoryUsage().rss / 2 ** 20, modules }));`;
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8", cwd: path.join(__dirname, "..") })) as Cost,
  );
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

for (const name of ["EncryptionKey", "PrivateBucket", "PrivateDatabase", "PrivateNetwork", "DevEnvironment"]) {
  const ours = costOf(`require(${JSON.stringify(INDEX)}).${name};`);
  const bare = costOf(ours.modules.map((module) => `require("@cdktf/provider-aws/lib/${module}");`).join(""));
  const show = ({ milliseconds, megabytes }: Cost) => `${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`;
  console.log(`${name}: ${show(ours)}; its ${ours.modules.length} provider modules alone: ${show(bare)}`);
}

/** SIGKILL between any two file operations: what `cdktf deploy --skip-synth` finds is the old output, the new one, or nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deployable, filesBelow, workFolder } from "../policies/guard/fixture";
import { bundledApp, twoAtATime, writeOldOutput } from "./run-app";

const folder = workFolder();
const app = bundledApp("kill-at");
const MOST_OPERATIONS = 60;

type Deployed = Readonly<Record<string, string>>;

/** What would be deployed, byte by byte. */
function deployed(outdir: string): Deployed {
  return Object.fromEntries(deployable(outdir).map((stack) => [stack, readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8")]));
}

/** What is deployable after a kill before the first operation, the second and so on, up to the last that the run has. */
async function deployedAfterKills(variant: "clean" | "refused"): Promise<Deployed[]> {
  let operations = MOST_OPERATIONS;
  const numbers = Array.from({ length: MOST_OPERATIONS }, (_, index) => index + 1);
  const results = await twoAtATime(numbers, async (killAt) => {
    if (killAt > operations) return undefined;
    const outdir = join(folder.path, String(killAt), "out");
    writeOldOutput(outdir);
    const { signal } = await app.run(outdir, [variant], { KILL_AT: String(killAt) });
    if (signal === "SIGKILL") return deployed(outdir);
    operations = Math.min(operations, killAt);
    return undefined;
  });
  return results.filter((result) => result !== undefined);
}

/** One of each run of equal neighbours. */
const steps = (states: readonly Deployed[]) => states.filter((state, index) => JSON.stringify(state) !== JSON.stringify(states[index - 1]));

it("a clean app is published whole or not at all", async () => {
  const outdir = join(folder.path, "out");
  writeOldOutput(outdir);
  const old = deployed(outdir);
  await app.run(outdir, ["clean"]);
  const published = deployed(outdir);
  expect(Object.keys(published)).toEqual(["one", "two"]);

  const states = await deployedAfterKills("clean");
  expect(states.length).toBeGreaterThan(20);
  expect(steps(states)).toEqual([old, {}, published]);
}, 60_000);

it("a refused app leaves the old output before its first operation on it, and nothing from then on", async () => {
  const outdir = join(folder.path, "out");
  writeOldOutput(outdir);
  const states = await deployedAfterKills("refused");
  expect(states.length).toBeGreaterThan(15);
  expect(steps(states)).toEqual([deployed(outdir), {}]);
}, 60_000);

it("the debris of killed runs does not hinder the next, which removes it", async () => {
  const outdir = join(folder.path, "out");
  for (const killAt of [8, 12, 16, 20]) await app.run(outdir, ["clean"], { KILL_AT: String(killAt) });
  expect(filesBelow(folder.path).some((file) => file.includes("guard-"))).toBe(true);
  const { code } = await app.run(outdir, ["clean"]);
  expect(code).toBe(0);
  expect(filesBelow(folder.path)).toEqual(["out/manifest.json", "out/stacks/one/cdk.tf.json", "out/stacks/two/cdk.tf.json"]);
}, 60_000);

/** SIGKILL between any two file operations: what `cdktf deploy --skip-synth` finds is the old output, the new one, or nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deployable, filesBelow, workFolder } from "../policies/guard/fixture";
import { bundledApp, twoAtATime, writeOldOutput } from "./run-app";

jest.setTimeout(180_000);
const folder = workFolder();
const app = bundledApp("kill-at");

type Deployed = Readonly<Record<string, string>>;

/** What would be deployed, byte by byte. */
function deployed(outdir: string): Deployed {
  return Object.fromEntries(deployable(outdir).map((stack) => [stack, readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8")]));
}

/** How many file operations a run has that nobody kills. */
async function operationsOf(variant: "clean" | "refused"): Promise<number> {
  const { out } = await app.run(join(folder.path, "whole", "out"), [variant]);
  return Number(/operations: (\d+)/.exec(out)![1]);
}

/** What is deployable after a kill before each of these operations. */
function deployedAfterKills(variant: "clean" | "refused", from: number, to: number): Promise<Deployed[]> {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return twoAtATime(numbers, async (killAt) => {
    const outdir = join(folder.path, String(killAt), "out");
    writeOldOutput(outdir);
    const { signal } = await app.run(outdir, [variant], { KILL_AT: String(killAt) });
    expect(signal).toBe("SIGKILL");
    return deployed(outdir);
  });
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

  const states = await deployedAfterKills("clean", 1, await operationsOf("clean"));
  expect(states.length).toBeGreaterThan(20);
  expect(steps(states)).toEqual([old, {}, published]);
});

it("a refused app leaves nothing while it removes what was refused", async () => {
  const operations = await operationsOf("refused");
  expect(steps(await deployedAfterKills("refused", operations - 7, operations))).toEqual([{}]);
});

it("the debris of killed runs does not hinder the next, which removes it", async () => {
  const outdir = join(folder.path, "out");
  for (const killAt of [10, 14, 18, 22]) await app.run(outdir, ["clean"], { KILL_AT: String(killAt) });
  expect(filesBelow(folder.path).some((file) => file.includes("guard-"))).toBe(true);
  const { code } = await app.run(outdir, ["clean"]);
  expect(code).toBe(0);
  expect(filesBelow(folder.path)).toEqual([
    "out/guardrails.lines.json",
    "out/manifest.json",
    "out/stacks/one/cdk.tf.json",
    "out/stacks/two/cdk.tf.json",
  ]);
});

it("runs at the same time take turns", async () => {
  const outdir = join(folder.path, "out");
  const runs = await Promise.all([1, 2, 3].map(() => app.run(outdir, ["clean"])));
  expect(runs.map(({ code, err }) => [code, err])).toEqual(Array(3).fill([0, ""]));
  expect(filesBelow(folder.path)).toEqual([
    "out/guardrails.lines.json",
    "out/manifest.json",
    "out/stacks/one/cdk.tf.json",
    "out/stacks/two/cdk.tf.json",
  ]);
});

/** Signals in the middle of synchronous code: nothing is left to deploy, and nothing at all after Ctrl-C or the next run. */
import { join } from "node:path";
import { deployable, filesBelow, workFolder } from "../policies/guard/fixture";
import { bundledApp, when, writeOldOutput } from "./run-app";

jest.setTimeout(60_000);
const folder = workFolder();
const app = bundledApp("interrupted");
const outdir = () => join(folder.path, "out");
const interrupted = (signal: NodeJS.Signals, ...args: string[]) => {
  writeOldOutput(outdir());
  return app.run(outdir(), args, {}, when("working", signal));
};

it.each(["built", "synthesized"])("Ctrl-C while the app is %s leaves nothing, and ends it by the signal", async (phase) => {
  expect(await interrupted("SIGINT", phase)).toMatchObject({ code: null, signal: "SIGINT", err: "" });
  expect(filesBelow(folder.path)).toEqual([]);
});

it("Ctrl-C in the synth of an app that handles it leaves nothing, and does not succeed", async () => {
  const { code } = await interrupted("SIGINT", "synthesized", "handled");
  expect(code).toBeGreaterThan(0);
  expect(filesBelow(folder.path)).toEqual([]);
});

it("SIGTERM in the synth leaves nothing to deploy, and nothing at all after the next run", async () => {
  expect(await interrupted("SIGTERM", "synthesized")).toMatchObject({ signal: "SIGTERM" });
  expect(deployable(outdir())).toEqual([]);
  expect((await app.run(outdir(), [])).code).toBe(0);
  expect(filesBelow(folder.path).filter((file) => file.includes("guard-"))).toEqual([]);
});

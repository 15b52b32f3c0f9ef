import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../../policies/guard/lock";
import { workFolder } from "./fixture";

const folder = workFolder();
const lock = () => join(folder.path, ".guard-lock");

it("holds the folder during the action, and lets it go when that throws", () => {
  expect(() =>
    withLock(folder.path, () => {
      expect(readFileSync(lock(), "utf8")).toBe(String(process.pid));
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect(existsSync(lock())).toBe(false);
});

it("takes over the lock of a process that is gone", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((ended) => child.on("close", ended));
  writeFileSync(lock(), String(child.pid));
  let ran = false;
  withLock(folder.path, () => (ran = true));
  expect(ran).toBe(true);
});

it("waits for a process that is at work", () => {
  const script = `setTimeout(() => require("node:fs").rmSync(${JSON.stringify(lock())}), 300)`;
  const child = spawn(process.execPath, ["-e", script]);
  writeFileSync(lock(), String(child.pid));
  withLock(folder.path, () => expect(readFileSync(lock(), "utf8")).toBe(String(process.pid)));
});

it("gives up after ten seconds, and says whom it waited for", () => {
  writeFileSync(lock(), String(process.ppid));
  jest.spyOn(Atomics, "wait").mockReturnValue("timed-out");
  expect(() => withLock(folder.path, () => undefined)).toThrow(
    `another synth is writing into it (process ${process.ppid}); if none is, remove .guard-lock in it`,
  );
  jest.restoreAllMocks();
  expect(existsSync(lock())).toBe(true);
});

/** Output folders that cannot be used: a clear error, and nothing half-published. */
import { execFileSync } from "node:child_process";
import fs, { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GuardedApp } from "../../../policies/guard";
import { capturedOutput, filesBelow, group, stackIn, workFolder } from "./fixture";

const folder = workFolder();
capturedOutput();
const outdir = () => join(folder.path, "out");

function cleanApp(): GuardedApp {
  const app = new GuardedApp({ outdir: outdir() });
  group(stackIn(app), "db");
  return app;
}

/** Makes one function of the file system fail, as it does on a full or read-only disk. */
function failing(name: "renameSync" | "mkdirSync" | "writeFileSync" | "rmSync", code: string, when: (path: string) => boolean): void {
  const original = fs[name] as (...args: unknown[]) => unknown;
  jest.spyOn(fs, name).mockImplementation(((...args: [string, ...unknown[]]) => {
    if (when(args[0]))
      throw Object.assign(new Error(`${code}: it failed, ${name} '${args[0]}'`), { code, syscall: name.replace("Sync", "") });
    return original.apply(fs, args);
  }) as never);
}

it("a file in its place", () => {
  writeFileSync(outdir(), "");
  expect(cleanApp).toThrow(
    /^Nothing was published into .*out: it is a file, not a folder; remove it or choose another outdir \(EEXIST, mkdir\)\.$/,
  );
});

it("a file in the place of a folder above it", () => {
  writeFileSync(outdir(), "");
  expect(() => new GuardedApp({ outdir: join(outdir(), "deeper") })).toThrow("a part of its path is a file, not a folder (ENOTDIR, mkdir)");
});

it("a symbolic link to a folder is followed", () => {
  mkdirSync(join(folder.path, "real"));
  symlinkSync(join(folder.path, "real"), outdir());
  cleanApp().synth();
  expect(filesBelow(join(folder.path, "real"))).toEqual(["guardrails.lines.json", "manifest.json", "stacks/network/cdk.tf.json"]);
});

it("a symbolic link that leads nowhere", () => {
  symlinkSync(join(folder.path, "nowhere"), outdir());
  expect(cleanApp).toThrow("Nothing was published into");
});

it("a stack's folder that is a symbolic link is replaced, and what it leads to left alone", () => {
  const elsewhere = join(folder.path, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "cdk.tf.json"), "{}");
  mkdirSync(join(outdir(), "stacks"), { recursive: true });
  symlinkSync(elsewhere, join(outdir(), "stacks", "network"));
  cleanApp().synth();
  expect(filesBelow(elsewhere)).toEqual(["cdk.tf.json"]);
  expect(fs.lstatSync(join(outdir(), "stacks", "network")).isDirectory()).toBe(true);
});

it.each([
  ["renameSync", "ENOSPC", "the disk is full (ENOSPC, rename)"],
  ["renameSync", "EXDEV", "it lies on another file system than the folder beside it (EXDEV, rename)"],
  ["mkdirSync", "EDQUOT", "the disk quota is used up (EDQUOT, mkdir)"],
  ["renameSync", "EIO", "EIO: it failed"],
] as const)("%s fails with %s in the middle of publishing", (name, code, message) => {
  const app = cleanApp();
  stackIn(app, "second");
  let calls = 0;
  failing(name, code, (path) => path.includes("stacks/") && ++calls > 1 && (name === "renameSync" || path.startsWith(outdir())));
  expect(() => app.synth()).toThrow(message);
  jest.restoreAllMocks();
  expect(filesBelow(folder.path)).toEqual([]);
});

it("the disk is full while cdktf writes", () => {
  const app = cleanApp();
  failing("writeFileSync", "ENOSPC", (path) => path.endsWith("manifest.json"));
  expect(() => app.synth()).toThrow("ENOSPC");
  jest.restoreAllMocks();
  expect(filesBelow(folder.path)).toEqual([]);
});

it("an old output that cannot be removed", () => {
  cleanApp().synth();
  failing("rmSync", "EACCES", (path) => path.endsWith("manifest.json"));
  expect(cleanApp).toThrow(
    /^What was there before could not be removed, so it can still be deployed, from .*out: permission denied \(EACCES, rm\)\.$/,
  );
});

/** Permissions say nothing to root: a child without privileges is asked instead. */
it("no permission to write beside it", () => {
  chmodSync(folder.path, 0o755);
  mkdirSync(outdir(), { mode: 0o777 });
  chmodSync(outdir(), 0o777);
  const script = `
    try { require("ts-node/register"); const { openStaging } = require("./policies/guard/staging"); const { explained } = require("./policies/guard/outdir");
      explained(${JSON.stringify(outdir())}, () => openStaging(${JSON.stringify(outdir())})); }
    catch (error) { process.stdout.write(error.message) }`;
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (process.getuid?.() !== 0) chmodSync(folder.path, 0o555);
  const message = execFileSync(process.execPath, ["-e", script], { encoding: "utf8", ...asNobody });
  chmodSync(folder.path, 0o755);
  expect(message).toMatch(/^Nothing was published into .*out: permission denied \(EACCES, mkdir\)\.$/);
});

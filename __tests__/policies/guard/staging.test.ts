import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openStaging } from "../../../policies/guard/staging";
import { workFolder } from "./fixture";

const folder = workFolder();
const outdir = () => join(folder.path, "out");
beforeEach(() => mkdirSync(outdir()));

it("makes an empty folder beside the output, on its file system", () => {
  const staging = openStaging(outdir());
  expect(dirname(staging)).toBe(folder.path);
  expect(readdirSync(staging)).toEqual([]);
  expect(statSync(staging).dev).toBe(statSync(outdir()).dev);
});

it("makes another each time", () => {
  expect(openStaging(outdir())).not.toBe(openStaging(outdir()));
});

it("removes what runs left behind that are gone, and nothing else", () => {
  const gone = join(folder.path, ".out.guard-999999999-aa");
  const stays = [join(folder.path, `.out.guard-${process.ppid}-aa`), join(folder.path, ".other.guard-999999999-aa")];
  for (const leftover of [gone, ...stays]) {
    mkdirSync(leftover);
    writeFileSync(join(leftover, "manifest.json"), "");
  }
  const staging = openStaging(outdir());
  expect(existsSync(gone)).toBe(false);
  expect(readdirSync(folder.path).sort()).toEqual([...stays.map((stay) => basename(stay)), "out", basename(staging)].sort());
});

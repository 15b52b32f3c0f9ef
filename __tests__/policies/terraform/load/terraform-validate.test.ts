/**
 * The word of the real Terraform on random files: what `terraform validate` accepts is read without an error, and of files with mistakes the
 * same ones are refused, each with its place. All files lie in one folder, so that one run judges them.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { load } from "../../../../policies/terraform/load/load";
import { file, mistakes, withMistakes } from "./arbitrary-files";
import { runs } from "../runs";

const environment = { ...process.env, CHECKPOINT_DISABLE: "1" };
const hasTerraform = spawnSync("terraform", ["version"], { env: environment }).status === 0;
const generated = fc.sample(file, runs(40)).map((make, index) => make(index));

type Contents = readonly (readonly [name: string, text: string])[];

/** Mistakes in values, not in how they are written. */
const ABOUT_VALUES = /^(Variables not allowed|Unsuitable value type|Invalid operand)$/;

/** Names of the files in which Terraform finds an error, and those in which we do. */
function refused(contents: Contents) {
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    for (const [name, text] of contents) writeFileSync(join(folder, name), text);
    const { stdout } = spawnSync("terraform", ["validate", "-json"], { cwd: folder, env: environment, encoding: "utf8", maxBuffer: 1e9 });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string; summary: string; range?: { filename: string } }[] };
    const errors = diagnostics.filter(({ severity, summary }) => severity === "error" && !ABOUT_VALUES.test(summary));
    return {
      theirs: new Set(errors.map(({ range }) => range?.filename)),
      ours: new Set(load([folder]).errors.map(({ location }) => location?.file)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(hasTerraform ? describe : describe.skip)("terraform validate (skipped where there is no terraform on the PATH)", () => {
  it(
    "accepts what is read here without an error",
    () => expect(refused(generated)).toEqual({ theirs: new Set(), ours: new Set() }),
    120_000,
  );

  it("refuses the files with mistakes that are refused here", () => {
    const made = fc.sample(mistakes, runs(40));
    const wrong: Contents = generated.map(([name, text], index) => [name, withMistakes(text, made[index]!)]);
    const { theirs, ours } = refused(wrong);
    expect(theirs.size).toBeGreaterThan(generated.length / 2);
    expect([...theirs].filter((name) => !ours.has(name))).toEqual([]);
    // Beside a file that cannot be read, Terraform does not look into the strings of those in JSON: it is asked again.
    const alone = wrong.filter(([name]) => ours.has(name) && !theirs.has(name)).map((one) => refused([one]));
    for (const one of alone) expect(one.ours).toEqual(one.theirs);
  }, 120_000);
});

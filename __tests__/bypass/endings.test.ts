/** However the process ends, nothing that was not judged can be deployed, and the exit code says so. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployable, filesBelow } from "../policies/guard/fixture";
import { bundledApp, twoAtATime, writeOldOutput, type Ended } from "./run-app";

const PUBLISHED = ["clean", "terraform ran afterwards"];
const EXIT_CODES: Readonly<Record<string, number>> = {
  refused: 1,
  "refused in a promise": 1,
  "refusal swallowed": 1,
  "refusal handled": 1,
  "exit before synth": 0,
  "exit in synth": 0,
  "throw before synth": 1,
  "rejection before synth": 1,
  "never synthesized": 0,
  "changed afterwards": 1,
  "added afterwards": 1,
  "own session": 1,
  "own session after synth": 1,
  "plain app beside": 1,
};

const app = bundledApp("endings");
const ended = new Map<string, Ended>();
let folder: string;
const outdir = (name: string) => join(folder, name, "out");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "guard-"));
  await twoAtATime([...PUBLISHED, ...Object.keys(EXIT_CODES)], async (name) => {
    writeOldOutput(outdir(name));
    ended.set(name, await app.run(outdir(name), [name]));
  });
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("published", () => {
  it.each(PUBLISHED)("%s", (name) => {
    const { code, out, err } = ended.get(name)!;
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^clean: /);
    expect(deployable(outdir(name))).toEqual(["network"]);
  });
});

describe("nothing is left, not even what was there before", () => {
  it.each(Object.entries(EXIT_CODES))("%s: exit code %i", (name, code) => {
    expect([ended.get(name)!.code, filesBelow(join(folder, name))]).toEqual([code, []]);
  });
});

describe("what is said", () => {
  it.each(["refused", "refused in a promise"])("%s: the report, and no trace of ours", (name) => {
    const { err } = ended.get(name)!;
    expect(err).toMatch(
      /^\nrefused: 1 finding in network, 2 warnings\. Nothing was written\.\n\ncritical {2}ec2-no-open-ingress {2}network\/open\n/,
    );
    expect(err).not.toMatch(/GuardRefusal|^\s+at /m);
  });

  it("a handler of the app's own still gets the refusal", () => {
    expect(ended.get("refusal handled")!.out).toBe("handled GuardRefusal");
  });

  it.each(["changed afterwards", "added afterwards", "own session", "own session after synth", "plain app beside"])(
    "%s: that it was removed",
    (name) => {
      expect(ended.get(name)!.err).toMatch(
        /refused: .*out holds something that this run did not judge; only app\.synth\(\) may write there\. It was removed\.\n/,
      );
    },
  );
});

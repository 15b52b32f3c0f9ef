import { shardOf } from "../../../policies/cli/shard";
import { inScratchFolder, run, write } from "./run-cli";

const open = (name: string) => `resource "aws_db_instance" "${name}" {\n  publicly_accessible = true\n}\n`;
inScratchFolder();

describe("shardOf", () => {
  const paths = ["c", "a", "b", "e", "d"];
  it("gives every path to one part, whatever the order", () => {
    const parts = [1, 2, 3].map((part) => shardOf(part === 2 ? [...paths].reverse() : paths, `${part}/3`));
    expect(parts).toEqual([["a", "d"], ["b", "e"], ["c"]]);
  });
  it.each(["0/3", "4/3", "1", "a/b", "1/0", "-1/3"])("takes no %s", (shard) =>
    expect(() => shardOf(paths, shard)).toThrow("write it as 2/5"),
  );
});

describe("guardrails check --shard and merge", () => {
  it("make of the parts what one run would have made", async () => {
    const group = `resource "aws_security_group" "g" {\n  description = "g"\n}\n`;
    const waiver = { policy: "rds-no-public-instance", scope: "aws_db_instance.y", reason: "needed until the end of March", owner: "a" };
    write({
      ...{ "a/main.tf": open("x"), "b/main.tf": open("x") + group, "c/main.tf": open("y"), "d/main.tf": "{" },
      "guardrails.waivers.json": JSON.stringify({
        waivers: [{ ...waiver, approvedBy: "b", created: "2026-03-01", expires: "2026-03-30" }],
      }),
    });
    const paths = ["a", "b", "c", "d"];
    for (const part of [1, 2, 3]) await run(["check", ...paths, "--shard", `${part}/3`, "--format", "json", "--output", `${part}.json`]);
    const whole = await run(["check", ...paths, "--format", "json"]);
    const merged = await run(["merge", "3.json", "1.json", "2.json", "--format", "json"]);
    expect(whole.code).toBe(2);
    expect(merged.code).toBe(2);
    expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(whole.stdout));
  });
  it("has a part that nothing falls to be clean, and says so", async () => {
    write({ "a/main.tf": open("x") });
    expect(await run(["check", "a", "--shard", "2/2"])).toMatchObject({
      code: 0,
      stderr: "Nothing falls to part 2/2: there is 1 input.\n",
    });
  });
  it.each([
    ["no JSON", "{", "r.json:1:2: "],
    ["no report", "{}", "r.json: It is no report; make one with guardrails check --format json."],
    [
      "a report of another version",
      `{"version": 2, "tool": {}, "findings": []}`,
      "r.json: It is a report of version 2; only version 1 is understood.",
    ],
    ["half a report", `{"version": 1, "tool": {"name": "x", "version": "1"}, "findings": []}`, "r.json:1:1: inputs: "],
  ])("exit 2 for %s", async (_, text, message) => {
    write({ "r.json": text });
    expect(await run(["merge", "r.json"])).toMatchObject({ code: 2, stderr: expect.stringContaining(`error: ${message}`) });
  });
});

describe("guardrails check --baseline", () => {
  it("lets the old findings only warn, and refuses a new one", async () => {
    write({ "main.tf": open("x") });
    await run(["check", ".", "--format", "json", "--output", "baseline.json"]);
    expect((await run(["check", ".", "--baseline", "baseline.json"])).code).toBe(0);
    write({ "more.tf": open("y") });
    expect((await run(["check", ".", "--baseline", "baseline.json"])).code).toBe(1);
  });
  it("exits 2 where there is no such report", async () =>
    expect(await run(["check", ".", "--baseline", "gone.json"])).toMatchObject({
      code: 2,
      stderr: "error: gone.json: There is no such file.\n",
    }));
});

describe("settings", () => {
  it("exit 2 with key and line where they are not understood", async () => {
    write({ "main.tf": open("x"), "guardrails.config.json": `{\n  "presett": "core"\n}` });
    expect(await run(["check", "."])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: 'error: guardrails.config.json:2:14: presett: There is no such setting; did you mean "preset"?\n',
    });
  });
});

import { policies } from "../../../policies/registry";
import { run } from "./run-cli";

const ids = [...policies.map(({ id }) => id), "oversight-no-invalid-waiver"];

describe("guardrails policies", () => {
  it("lists every policy on a line", async () => {
    const { code, stdout } = await run(["policies"]);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(ids);
  });
  it("tells programs everything that the contract names", async () => {
    const { stdout } = await run(["policies", "--format", "json"]);
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    for (const row of rows)
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining([
          "id",
          "aliases",
          "title",
          "description",
          "topic",
          "severity",
          "enforcement",
          "controls",
          "onUnknown",
          "awsConfigRule",
          "misses",
        ]),
      );
    expect(rows.find(({ id }) => id === "rds-no-public-instance")).toMatchObject({
      severity: "critical",
      enforcement: { core: "refuse", recommended: "refuse", strict: "refuse" },
    });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { gitlab } from "../../../policies/report/gitlab";
import { backup, HOSTILE, hostileReport, reachable, reportOf } from "./sample";

const validate = new Ajv().compile(JSON.parse(readFileSync(join(__dirname, "schemas/gitlab-code-quality.json"), "utf8")) as object);
const rowsOf = (report: Parameters<typeof gitlab>[0]) => {
  const rows = JSON.parse(gitlab(report)) as { fingerprint: string }[];
  validate(rows);
  expect(validate.errors ?? []).toEqual([]);
  return rows;
};

describe("gitlab", () => {
  it("has a row for each finding", () =>
    expect(rowsOf(reportOf([reachable, backup]))).toEqual([
      {
        description: reachable.message,
        check_name: "rds-no-reachable-instance",
        fingerprint: reachable.fingerprint,
        severity: "blocker",
        location: { path: "stacks/network.ts", lines: { begin: 42 } },
      },
      {
        description: backup.message,
        check_name: "rds-require-backup",
        fingerprint: backup.fingerprint,
        severity: "major",
        location: { path: "cdktf.out/stacks/dev-network/cdk.tf.json", lines: { begin: 7 } },
      },
    ]));
  it("is an empty list where nothing is found", () => expect(gitlab(reportOf([]))).toBe("[]\n"));
  it("has no ./ before a path", () =>
    expect(rowsOf(reportOf([{ ...backup, location: { file: "./a.tf", line: 1, column: 1 } }]))).toMatchObject([
      { location: { path: "a.tf" } },
    ]));
  it("has a row for each input that could not be read, with a fingerprint of its own", () => {
    const errors = ["a", "b"].map((input) => ({ input, message: "broken" }));
    expect(new Set(rowsOf(reportOf([], { errors })).map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("holds any text: %s", (name) =>
    expect(rowsOf(hostileReport(HOSTILE[name]))).toHaveLength(3),
  );
});

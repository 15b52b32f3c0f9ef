import { github } from "../../../policies/report/github";
import { backup, HOSTILE, hostileReport, reachable, reportOf } from "./sample";

describe("github", () => {
  it("annotates the user's line", () =>
    expect(github(reportOf([reachable, backup]))).toBe(
      [
        `::error file=stacks/network.ts,line=42,col=5,title=rds-no-reachable-instance::tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 %25 of public IPv4. ${reachable.remediation}`,
        `::warning file=cdktf.out/stacks/dev-network/cdk.tf.json,line=7,col=3,title=rds-require-backup::${backup.message} ${backup.remediation}`,
        "refused: 1 to refuse, 1 to warn of, 0 waived",
        "",
      ].join("\n"),
    ));
  it("annotates what could not be read", () =>
    expect(
      github(reportOf([], { errors: [{ input: "a.tf", message: "broken", location: { file: "a.tf", line: 3, column: 1 } }] })),
    ).toContain("::error file=a.tf,line=3,col=1,title=cannot be read::broken\n"));
  it("escapes what separates properties", () =>
    expect(github(reportOf([{ ...backup, location: { file: "a,line=9:b%", line: 1, column: 1 } }]))).toContain(
      "file=a%2Cline=9%3Ab%25,line=1,",
    ));
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("lets no text begin a command: %s", (name) => {
    const lines = github(hostileReport(HOSTILE[name]))
      .trimEnd()
      .split(/\r\n|\r|\n/);
    expect(lines.map((line) => line.slice(0, 8))).toEqual(["::error ", "::error ", "::warnin", "unreadab"]);
  });
});

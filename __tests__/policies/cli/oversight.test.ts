import { inScratchFolder, run, write } from "./run-cli";

const waiver = {
  policy: "rds-no-public-instance",
  scope: "aws_db_instance.a",
  reason: "needed until the migration is over",
  owner: "ops@example.com",
  approvedBy: "security@example.com",
  created: "2026-03-01",
  expires: "2026-03-20",
  ticket: "OPS-1",
};
const writeWaivers = (...waivers: unknown[]) => write({ "guardrails.waivers.json": JSON.stringify({ waivers }, null, 2) });
inScratchFolder();

describe("guardrails waivers", () => {
  it("lists each with the days left, the next to end first", async () => {
    writeWaivers({ ...waiver, scope: "aws_db_instance.b", expires: "2026-03-31" }, waiver);
    expect(await run(["waivers"])).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "10 days  rds-no-public-instance  aws_db_instance.a  until 2026-03-20  ops@example.com  OPS-1  needed until the migration is over\n" +
        "21 days  rds-no-public-instance  aws_db_instance.b  until 2026-03-31  ops@example.com  OPS-1  needed until the migration is over\n" +
        "2 in force, 0 worth nothing.\n",
    });
  });
  it("exits 1 for one that is worth nothing", async () => {
    writeWaivers({ ...waiver, expires: "2026-03-09" });
    expect(await run(["waivers"])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("guardrails.waivers.json:3  The waiver of rds-no-public-instance"),
    });
  });
  it.each([
    ["9", 0],
    ["10", 1],
  ])("exits 1 for one that ends soon: --expiring %s exits %i", async (days, code) => {
    writeWaivers(waiver);
    expect((await run(["waivers", "--expiring", days])).code).toBe(code);
  });
  it("names the policy that was probably meant", async () => {
    writeWaivers({ ...waiver, policy: "rds-no-public-instanc" });
    expect((await run(["waivers"])).stdout).toContain(
      'The waiver of "rds-no-public-instanc" for aws_db_instance.a names no policy that there is; did you mean "rds-no-public-instance"?\n',
    );
  });
  it("tells programs the same", async () => {
    writeWaivers(waiver, { ...waiver, policy: "x" });
    expect(JSON.parse((await run(["waivers", "--format", "json"])).stdout)).toEqual({
      waivers: [{ ...waiver, daysLeft: 10, location: { file: "guardrails.waivers.json", line: 3, column: 5 } }],
      problems: [
        {
          message: 'The waiver of "x" for aws_db_instance.a names no policy that there is.',
          location: { file: "guardrails.waivers.json", line: 13, column: 5 },
        },
      ],
    });
  });
  it("lists none where there are none", async () =>
    expect(await run(["waivers"])).toMatchObject({ code: 0, stdout: "0 in force, 0 worth nothing.\n" }));
  it("takes no days that are no number", async () =>
    expect(await run(["waivers", "--expiring", "soon"])).toMatchObject({
      code: 2,
      stderr: "error: --expiring soon: give a number of days.\n",
    }));
});

describe("guardrails explain", () => {
  it("says what a policy wants, and why", async () => {
    const { code, stdout } = await run(["explain", "rds-no-public-instance"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^rds-no-public-instance {2}critical {2}public-database\nDisallow /);
    expect(stdout).toMatch(/\nFix: [\s\S]*\nRefused:\n {2}resource [\s\S]*\nAccepted:\n {2}resource [\s\S]*\nhttps:/);
  });
  it("names the policy that was probably meant", async () =>
    expect(await run(["explain", "rds-no-publik-instance"])).toMatchObject({
      code: 2,
      stderr: 'error: There is no policy "rds-no-publik-instance"; did you mean "rds-no-public-instance"?\n',
    }));
});

import { text } from "../../../policies/report/text";
import { backup, reachable, reportOf } from "./sample";

describe("text", () => {
  it("shows a refusal in the documented shape", () =>
    expect(text(reportOf([reachable]), { consequence: "Nothing was written." }))
      .toBe(`refused: 1 finding in dev-network. Nothing was written.

critical  rds-no-reachable-instance  dev-network/orders
  tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 % of public IPv4.
  Internet → aws_internet_gateway.gw → aws_security_group.db ingress[0] → aws_db_instance.orders
  stacks/network.ts:42:5   aws_security_group.db  ingress[0].cidr_blocks[0] = "0.0.0.0/0"
  Fix: admit a security group or a private range, or build it with PrivateDatabase. docs/policies/rds-no-reachable-instance.md
`));

  it("names a warning, its related places, and the stack where no construct is known", () =>
    expect(text(reportOf([backup]))).toBe(`clean: 12 resources in 1 stack, 60 policies, 1 warning.

medium (warning)  rds-require-backup  dev-network
  aws_db_instance.orders keeps backups for 0 days.
  main.tf:9:1   aws_db_instance.replica  copies it
  cdktf.out/stacks/dev-network/cdk.tf.json:7:3   aws_db_instance.orders
  Fix: Set backup_retention_period to 7 or more. docs/policies/rds-require-backup.md
`));

  it("says in one line that nothing was found", () => expect(text(reportOf([]))).toBe("clean: 12 resources in 1 stack, 60 policies.\n"));

  it("counts refusals and warnings apart", () =>
    expect(text(reportOf([reachable, backup])).split("\n")[0]).toBe("refused: 1 finding in dev-network, 1 warning."));

  it("counts the stacks where there are many", () =>
    expect(text(reportOf(["a", "b", "c", "d"].map((stack) => ({ ...reachable, stack })))).split("\n")[0]).toBe(
      "refused: 4 findings in 4 stacks.",
    ));

  it("puts what could not be read first, with its place", () =>
    expect(
      text(
        reportOf([], {
          errors: [
            { input: "a.tf", message: "A block is not closed.", location: { file: "a.tf", line: 3, column: 9 } },
            { input: "gone", message: "There is no such folder." },
          ],
        }),
      ),
    ).toBe(`unreadable: 2 errors, 0 findings.

error  a.tf
  a.tf:3:9   A block is not closed.

error  gone
  There is no such folder.
`));

  it("lists what is waived, off and unknown", () =>
    expect(
      text(
        reportOf([], {
          waived: [
            {
              ...reachable,
              waiver: { reason: "a honeypot", owner: "sec@example.com", approvedBy: "cto@example.com", expires: "2026-01-31", daysLeft: 1 },
            },
          ],
          policiesOff: [
            { policyId: "x-no-y", by: "configuration", reason: "done by the platform", scope: "dev-*" },
            { policyId: "a-no-b", by: "preset", reason: "" },
          ],
          unknowns: [{ policyId: "x-no-z", message: "aws_x.y is not known.", input: "cdktf.out", stack: "s", address: "aws_x.y" }],
        }),
      ),
    ).toBe(`clean: 12 resources in 1 stack, 60 policies.

Waived:
  rds-no-reachable-instance  aws_security_group.db  a honeypot (sec@example.com, 1 day left)

Policies that are off:
  1 policy not in the preset "recommended"
  x-no-y  dev-*  done by the platform

Not known before apply, and accepted by the policy:
  x-no-z  aws_x.y is not known.
`));

  it("has no colour unless asked", () => expect(text(reportOf([reachable]))).not.toContain("\x1b"));

  it("colours the verdict and the severity", () => {
    const coloured = text(reportOf([reachable]), { colour: true });
    expect(coloured).toContain("\x1b[1;31mrefused\x1b[0m");
    expect(coloured).toContain("\x1b[1;31mcritical\x1b[0m  rds-no-reachable-instance");
  });

  it("lets no name move the cursor, forge a line or turn the reading direction", () => {
    const hostile = "x\x1b[2J\nclean: nothing\u202E";
    const printed = text(
      reportOf(
        [
          {
            ...reachable,
            message: hostile,
            address: hostile,
            attribute: hostile,
            constructPath: hostile,
            stack: hostile,
            location: { file: hostile, line: 1, column: 1 },
            path: [{ text: hostile }],
            related: [{ address: hostile, message: hostile }],
          },
        ],
        { errors: [{ input: hostile, message: hostile }] },
      ),
    );
    expect(printed.replace(/[^\x00-\x1f\x7f-\x9f\u202a-\u202e]/g, "").replace(/\n/g, "")).toBe("");
    expect(printed.split("\n").filter((line) => line.startsWith("clean"))).toEqual([]);
  });

  it("never says fail on success, not even in a name", () =>
    expect(text(reportOf([{ ...backup, address: "aws_db_instance.Failover", message: "failover" }]))).not.toMatch(/fail/i));
  it("leaves such a name whole in a refusal", () =>
    expect(text(reportOf([{ ...reachable, address: "aws_db_instance.failover" }]))).toContain("aws_db_instance.failover"));
});

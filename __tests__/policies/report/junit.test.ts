import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { junit } from "../../../policies/report/junit";
import { backup, HOSTILE, hostileReport, metas, reachable, reportOf } from "./sample";

const schema = readFileSync(join(__dirname, "schemas/junit.xsd"), "utf8");
const xmlOf = async (report: Parameters<typeof junit>[0]) => {
  const contents = junit(report, { policies: metas });
  const { errors } = await validateXML({
    xml: [{ fileName: "report.xml", contents }],
    schema: [{ fileName: "junit.xsd", contents: schema }],
  });
  expect(errors).toEqual([]);
  return contents;
};

describe("junit", () => {
  it("has a case for each policy and stack, and the text of each refusal", async () =>
    expect(await xmlOf(reportOf([reachable]))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cdktf-guardrails">
  <testsuite name="cdktf.out" tests="1" failures="1" errors="0">
    <testcase name="rds-no-reachable-instance" classname="dev-network">
      <failure type="critical" message="tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 % of public IPv4.">critical  rds-no-reachable-instance  dev-network/orders
  tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 % of public IPv4.
  Internet → aws_internet_gateway.gw → aws_security_group.db ingress[0] → aws_db_instance.orders
  stacks/network.ts:42:5   aws_security_group.db  ingress[0].cidr_blocks[0] = &quot;0.0.0.0/0&quot;
  Fix: admit a security group or a private range, or build it with PrivateDatabase. docs/policies/rds-no-reachable-instance.md</failure>
    </testcase>
  </testsuite>
</testsuites>
`));
  it("passes a policy that found nothing", async () =>
    expect(await xmlOf(reportOf([]))).toContain(`<testcase name="rds-no-reachable-instance" classname="dev-network"/>`));
  it("passes a policy that only warns, and shows its warning", async () => {
    const xml = await xmlOf(reportOf([backup]));
    expect(xml).toContain(`tests="2" failures="0"`);
    expect(xml).toContain("<system-out>medium (warning)  rds-require-backup");
  });
  it("leaves out a policy that is off", async () =>
    expect(
      await xmlOf(reportOf([], { policiesOff: [{ policyId: "rds-no-reachable-instance", by: "configuration", reason: "x" }] })),
    ).toContain(`tests="0"`));
  it("counts an input that could not be read as an error", async () =>
    expect(await xmlOf(reportOf([], { inputs: [], errors: [{ input: "gone", message: "no such folder" }] }))).toContain(
      `<testsuite name="gone (reading)" tests="1" failures="0" errors="1">`,
    ));
  it("has a suite for the waiver file", async () =>
    expect(await xmlOf(reportOf([{ ...reachable, input: "guardrails.waivers.json", stack: "" }]))).toContain(
      `<testsuite name="guardrails.waivers.json" tests="1" failures="1" errors="0">`,
    ));
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])(
    "holds any text: %s",
    async (name) => void (await xmlOf(hostileReport(HOSTILE[name]))),
  );
});

/** The real `cdktf synth` around a guarded app: exit code, files and message. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployable, filesBelow, workFolder, WORLD } from "../policies/guard/fixture";
import { run, writeOldOutput, type Ended } from "./run-app";

jest.setTimeout(180_000);
const folder = workFolder();
const outdir = () => join(folder.path, "out");

function cdktf(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const app = "node -r ts-node/register __tests__/bypass/apps/small.ts";
  return run("node_modules/.bin/cdktf", [...command, "--app", app, "--output", outdir()], { CHECKPOINT_DISABLE: "1", CI: "1", ...env });
}

it("publishes a clean app, and shows what was judged", async () => {
  const { code, out } = await cdktf(["synth"]);
  expect(code).toBe(0);
  expect(out).toMatch(/clean: 1 resource in 1 stack, \d+ policies/);
  expect(out).toContain("Generated Terraform code for the stacks: network");
  expect(filesBelow(folder.path)).toEqual(["out/guardrails.lines.json", "out/manifest.json", "out/stacks/network/cdk.tf.json"]);
});

it("refuses an open group: exit code 1, the report with the line of the app, and nothing to deploy", async () => {
  writeOldOutput(outdir());
  const { code, err } = await cdktf(["synth"], { RANGE: WORLD });
  expect(code).toBe(1);
  expect(err).toContain(
    [
      "    refused: 1 finding in network, 1 warning. Nothing was written.",
      "",
      "    critical  ec2-no-open-ingress  network/db",
      `      aws_security_group.db admits tcp/22 from ${WORLD}: 100 % of public IPv4.`,
      "      __tests__/policies/guard/fixture.ts:",
    ].join("\n"),
  );
  expect(err).not.toContain("GuardRefusal");
  expect(filesBelow(folder.path)).toEqual([]);
  const deploy = await cdktf(["deploy", "--skip-synth", "--auto-approve"]);
  expect(deploy.code).not.toBe(0);
  expect(deploy.out + deploy.err).toContain("Could not find manifest file");
});

it.each([
  ["", 0],
  [WORLD, 1],
])("judges what --hcl writes: group open to %j", async (range, expected) => {
  const { code } = await cdktf(["synth", "--hcl"], { RANGE: range });
  expect(code).toBe(expected);
  expect(deployable(outdir())).toEqual(expected === 0 ? ["network"] : []);
  expect(existsSync(join(outdir(), "stacks/network/cdk.tf"))).toBe(expected === 0);
});

it("sends nothing about this project", () => {
  const { projectId, sendCrashReports } = JSON.parse(readFileSync("cdktf.json", "utf8")) as Record<string, string>;
  expect([projectId, sendCrashReports]).toEqual(["none", "false"]);
});

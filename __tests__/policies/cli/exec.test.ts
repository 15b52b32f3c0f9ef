/** `guardrails exec` around programs that are no TypeScript: what is published, refused and left behind. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOldOutput } from "../../bypass/run-app";
import { deployable, filesBelow } from "../guard/fixture";
import { bundledCli, type RunOptions } from "./bundled-cli";

/** Writes the stack `network` with one group as cdktf does: open to what is given, or to nobody. */
const SHELL_APP = `set -e
out="\${CDKTF_OUTDIR:-cdktf.out}"
mkdir -p "$out/stacks/network"
printf '{ "resource": { "aws_security_group": { "db": { "description": "of a test", "ingress": [%s] } } } }' "$1" > "$out/stacks/network/cdk.tf.json"
printf '{ "version": "0.21.0", "stacks": { "network": { "name": "network", "workingDirectory": "stacks/network", "synthesizedStackPath": "stacks/network/cdk.tf.json", "annotations": [], "dependencies": [] } } }' > "$out/manifest.json"
`;
const PYTHON_APP = `import json, os, sys
out = os.environ["CDKTF_OUTDIR"]
stack = os.path.join(out, "stacks", "network")
os.makedirs(stack)
rules = [json.loads(argument) for argument in sys.argv[1:]]
group = {"description": "of a test", "ingress": rules, "//": {"metadata": {"path": "network/db"}}}
json.dump({"resource": {"aws_security_group": {"db": group}}}, open(os.path.join(stack, "cdk.tf.json"), "w"))
entry = {"name": "network", "workingDirectory": "stacks/network", "synthesizedStackPath": "stacks/network/cdk.tf.json", "annotations": [], "dependencies": []}
json.dump({"version": "0.21.0", "stacks": {"network": entry}}, open(os.path.join(out, "manifest.json"), "w"))
`;
const OPEN = `{ "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_blocks": ["0.0.0.0/0"] }`;

jest.setTimeout(60_000);
const cli = bundledCli();
let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "guardrails-exec-")));
  writeFileSync(join(folder, "app.sh"), SHELL_APP);
  writeFileSync(join(folder, "main.py"), PYTHON_APP);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = () => join(folder, "cdktf.out");
const STACK = "stacks/network/cdk.tf.json";

const exec = (command: readonly string[], env: Readonly<Record<string, string>> = {}, seen?: RunOptions["seen"]) =>
  cli(["exec", "--", ...command], { cwd: folder, env, ...(seen && { seen }) });

it("publishes what a shell script wrote and is clean", async () => {
  writeOldOutput(out());
  const { code, out: said } = await exec(["sh", "app.sh"]);
  expect(said).toMatch(/^clean: 1 resource in 1 stack/);
  expect(code).toBe(0);
  expect(filesBelow(folder)).toEqual(["app.sh", "cdktf.out/manifest.json", `cdktf.out/${STACK}`, "main.py"]);
  expect(deployable(out())).toEqual(["network"]);
});

it.each([
  ["a shell script", ["sh", "app.sh", OPEN]],
  ["a Python script", ["python3", "main.py", OPEN]],
])("refuses what %s wrote, and leaves neither it nor the old output", async (_, command) => {
  writeOldOutput(out());
  const { code, err } = await exec(command);
  expect(err).toMatch(/^\nrefused: 1 finding in network.*Nothing was written\.\n\ncritical {2}ec2-no-open-ingress/);
  expect(code).toBe(1);
  expect(filesBelow(folder)).toEqual(["app.sh", "main.py"]);
});

it("publishes what a Python script wrote, into the folder that the cdktf CLI names", async () => {
  const { code } = await exec(["python3", "main.py"], { CDKTF_OUTDIR: "dist/out" });
  expect(code).toBe(0);
  expect(deployable(join(folder, "dist/out"))).toEqual(["network"]);
});

it("judges by the settings of the folder, and writes the reports that they name", async () => {
  const reason = "the bastion of the tests";
  writeFileSync(
    join(folder, "guardrails.config.json"),
    JSON.stringify({
      policies: { "ec2-no-open-ingress": { enforcement: "off", reason }, "vpc-no-open-admin-ports": { enforcement: "off", reason } },
      reports: [{ format: "json", output: "report.json" }],
    }),
  );
  expect((await exec(["python3", "main.py", OPEN])).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({ inputs: [{ path: "cdktf.out" }] });
});

it.each([
  ["an app that ends with an error", ["sh", "-c", "sh app.sh; exit 3"], "error: sh ended with exit code 3. Nothing was written.\n"],
  ["a command that is not there", ["no-such-program"], "error: no-such-program cannot be started: spawn no-such-program ENOENT.\n"],
])("exits 2 for %s, and leaves nothing", async (_, command, message) => {
  writeOldOutput(out());
  const { code, err } = await exec(command);
  expect([code, err]).toEqual([2, message]);
  expect(filesBelow(folder)).toEqual(["app.sh", "main.py"]);
});

it("refuses an app that writes nothing, or past the staging folder", async () => {
  const { code, err } = await exec(["sh", "-c", "CDKTF_OUTDIR=cdktf.out sh app.sh"]);
  expect(err).toContain("the app wrote no manifest.json");
  expect(code).toBe(2);
  expect(filesBelow(folder)).toEqual(["app.sh", "main.py"]);
});

it("exits 2 where the settings are not understood, before the app runs", async () => {
  writeOldOutput(out());
  writeFileSync(join(folder, "guardrails.config.json"), "{");
  const { code } = await exec(["sh", "-c", "touch ran"]);
  expect(code).toBe(2);
  expect([existsSync(join(folder, "ran")), deployable(out())]).toEqual([false, []]);
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the app, removes the staging folder and exits %d", async (signal, expected) => {
  writeOldOutput(out());
  const app = `process.on("${signal}", () => process.exit(0)); require("fs").writeFileSync(process.env.CDKTF_OUTDIR + "/half", ""); console.log("ready"); setInterval(() => {}, 1000);`;
  const { code } = await exec([process.execPath, "-e", app], {}, (text, kill) => text.includes("ready") && kill(signal));
  expect(code).toBe(expected);
  expect(filesBelow(folder)).toEqual(["app.sh", "main.py"]);
});

it("names lines where the app inside is guarded itself and left them", async () => {
  const lines = { version: 1, lines: { "network/db": "../src/network.py:7:1" } };
  const left = `python3 main.py '${OPEN}' && printf '%s' '${JSON.stringify(lines)}' > "$CDKTF_OUTDIR/guardrails.lines.json"`;
  expect((await exec(["sh", "-c", left])).err).toContain("src/network.py:7:1   aws_security_group.db");
});

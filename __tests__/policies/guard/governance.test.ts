/** What settings and waivers under review change for the guard, and what it then says. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GuardedApp } from "../../../policies/guard";
import { capturedOutput, deployable, filesBelow, group, stackIn, workFolder, WORLD } from "./fixture";

const folder = workFolder();
const output = capturedOutput();
const outdir = () => join(folder.path, "out");
beforeEach(() => void jest.spyOn(process, "cwd").mockReturnValue(folder.path));

const settings = (value: unknown) => writeFileSync(join(folder.path, "guardrails.config.json"), JSON.stringify(value));

function openApp(): GuardedApp {
  const app = new GuardedApp({ outdir: outdir() });
  group(stackIn(app), "db", WORLD);
  return app;
}

it("a policy that is turned off is named each time, with the reason", () => {
  settings({ policies: { "ec2-no-open-ingress": { enforcement: "off", reason: "the bastion of the tests" } } });
  openApp().synth();
  expect(deployable(outdir())).toEqual(["network"]);
  expect(output.out).toContain("ec2-no-open-ingress  the bastion of the tests");
});

it("settings that are not understood leave nothing to deploy", () => {
  settings({});
  const app = new GuardedApp({ outdir: outdir() });
  group(stackIn(app), "db");
  app.synth();
  settings({ polices: {} });
  expect(openApp).toThrow("guardrails.config.json");
  expect(filesBelow(outdir())).toEqual([]);
});

it("settings that are written after the app was guarded come too late", () => {
  const app = openApp();
  settings({ policies: { "ec2-no-open-ingress": { enforcement: "off", reason: "written by the app" } } });
  expect(() => app.synth()).toThrow("The guard refused this app");
});

it("a custom policy that throws is a refusal that names it", () => {
  writeFileSync(
    join(folder.path, "policy.cjs"),
    `module.exports = { id: "custom-require-calm", title: "Require calm", topic: "oversight", severity: "high", description: "-", remediation: "-",
       references: [], messages: { loud: "{address}" }, examples: { bad: "", good: "" }, check() { throw new Error("out of breath"); } };`,
  );
  settings({ customPolicies: ["./policy.cjs"] });
  const app = new GuardedApp({ outdir: outdir() });
  group(stackIn(app), "db");
  expect(() => app.synth()).toThrow("The guard refused this app");
  expect(output.err).toMatch(/custom-require-calm[\s\S]*out of breath/);
});

describe("the reports that the settings name", () => {
  const report = (file: string) => readFileSync(join(folder.path, file), "utf8");

  it("are written for a refusal, with the user's lines", () => {
    settings({
      reports: [
        { format: "sarif", output: "reports/guardrails.sarif" },
        { format: "junit", output: "junit.xml" },
      ],
    });
    expect(() => openApp().synth()).toThrow("The guard refused this app");
    const { runs } = JSON.parse(report("reports/guardrails.sarif")) as { runs: { results: { locations: unknown[] }[] }[] };
    expect(JSON.stringify(runs[0]!.results[0]!.locations)).toContain("__tests__/policies/guard/fixture.ts");
    expect(report("junit.xml")).toContain("ec2-no-open-ingress");
  });

  it("are written for a clean synth, beside the settings", () => {
    settings({ reports: [{ format: "json", output: "report.json" }] });
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db");
    app.synth();
    expect(JSON.parse(report("report.json"))).toMatchObject({ version: 1, inputs: [{ path: "out" }], summary: { verdict: "clean" } });
  });

  it("say on which day they were made", () => {
    settings({ reports: [{ format: "html", output: "report.html" }] });
    expect(() => openApp().synth()).toThrow("The guard refused this app");
    expect(report("report.html")).toMatch(/Judged on \d{4}-\d\d-\d\d \(UTC\)/);
  });

  it("leave nothing to deploy where one cannot be written", () => {
    mkdirSync(join(folder.path, "taken"));
    settings({ reports: [{ format: "json", output: "taken" }] });
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db");
    expect(() => app.synth()).toThrow("The report taken, which the settings name, cannot be written: EISDIR");
    expect(filesBelow(outdir())).toEqual([]);
  });
});

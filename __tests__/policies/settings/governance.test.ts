import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { evaluate } from "../../../policies/engine/evaluate";
import { readGovernance } from "../../../policies/settings/governance";
import { SettingsError } from "../../../policies/settings/settings-error";
import { attributePolicy, inputsOf } from "../engine/attribute-policy";

const policies = [
  attributePolicy("trouble"),
  attributePolicy("pain", { severity: "low", aliases: ["null-no-ache"] }),
  attributePolicy("ruin", { fatal: true }),
];
const now = new Date("2026-03-10T12:00:00Z");
let cwd: string;
beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), "guardrails-settings-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(files: Readonly<Record<string, unknown>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
}
const read = (options: { config?: string; from?: string } = {}) =>
  readGovernance({ policies, now, cwd: join(cwd, options.from ?? "."), ...(options.config !== undefined && { config: options.config }) });
const problemsOf = (files: Readonly<Record<string, unknown>>, config?: string): string[] => {
  write(files);
  try {
    read(config === undefined ? {} : { config });
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split("\n");
    throw error;
  }
  return [];
};
const configured = (settings: unknown) => problemsOf({ "guardrails.config.json": settings });
const HCL = `resource "null_resource" "a" {\n trouble = 1\n pain = 1\n}`;
const shown = () =>
  evaluate(inputsOf(HCL), read()).findings.map(({ policyId, severity, enforcement }) => `${policyId} ${severity} ${enforcement}`);
const reason = "decided by the platform team";

describe("settings", () => {
  it("are none where there is no file", () =>
    expect(read()).toMatchObject({ policies, settings: {}, waivers: { valid: [], problems: [] } }));
  it("are found above the working directory", () => {
    write({ "guardrails.config.json": { preset: "strict" }, "deep/er/x": "" });
    expect(read({ from: "deep/er" }).settings).toEqual({ preset: "strict" });
  });
  it("are read from the file that is named", () => {
    write({ "other.json": { preset: "core" }, "guardrails.config.json": { preset: "strict" } });
    expect(read({ config: "other.json" }).settings).toEqual({ preset: "core" });
  });
  it.each([
    ["guardrails.config.js", `module.exports = { preset: "strict" };`],
    ["guardrails.config.cjs", `exports.preset = "strict";`],
  ])("may be a program: %s", (name, text) => {
    write({ [name]: text });
    expect(read().settings).toEqual({ preset: "strict" });
  });

  describe("decide", () => {
    it("that a policy is off, and the report says why", () => {
      write({ "guardrails.config.json": { policies: { "null-no-trouble": { enforcement: "off", reason } } } });
      expect(shown()).toEqual(["null-no-pain low warn"]);
      expect(evaluate(inputsOf(HCL), read()).policiesOff).toEqual([{ policyId: "null-no-trouble", by: "configuration", reason }]);
    });
    it("that a policy refuses, by an earlier id too", () => {
      write({ "guardrails.config.json": { policies: { "null-no-ache": { enforcement: "refuse" } } } });
      expect(shown()).toEqual(["null-no-trouble high refuse", "null-no-pain low refuse"]);
    });
    it("how severe a policy is, from which the preset follows", () => {
      write({ "guardrails.config.json": { policies: { "null-no-trouble": { severity: "medium", reason } } } });
      expect(shown()).toEqual(["null-no-trouble medium warn", "null-no-pain low warn"]);
    });
    it("what holds in a stack only", () => {
      write({
        "guardrails.config.json": { overrides: [{ stack: "dev-*", policies: { "null-no-trouble": { enforcement: "off", reason } } }] },
      });
      expect(shown()).toContain("null-no-trouble high refuse");
      expect(evaluate(inputsOf(HCL), read()).policiesOff).toEqual([
        { policyId: "null-no-trouble", by: "configuration", reason, scope: "stack dev-*" },
      ]);
    });
    it("what holds below a path only, the later over the earlier", () => {
      const off = { path: "null_resource.*", policies: { "null-no-trouble": { enforcement: "off", reason } } };
      const warn = { path: "null_resource.a", policies: { "null-no-trouble": { enforcement: "warn", reason } } };
      write({ "guardrails.config.json": { overrides: [off, warn] } });
      expect(shown()).toContain("null-no-trouble high warn");
    });
    it("that a policy outside of the preset runs in one place", () => {
      const overrides = [{ path: "null_resource.a", policies: { "null-no-pain": { enforcement: "refuse" } } }];
      write({ "guardrails.config.json": { preset: "core", overrides } });
      expect(shown()).toEqual(["null-no-pain low refuse"]);
    });
  });

  describe("that are not understood", () => {
    it("are named by key and line, all at once", () =>
      expect(configured({ preset: "strickt", polices: {} })).toEqual([
        'guardrails.config.json:2:13: preset: It has to be one of core, recommended, strict; did you mean "strict"?',
        'guardrails.config.json:3:14: polices: There is no such setting; did you mean "policies"?',
      ]));
    it.each([
      [
        "within a list",
        { overrides: [{ stak: "dev", path: "a", policies: {} }] },
        'overrides[0].stak: There is no such setting; did you mean "stack"?',
      ],
      [
        "of a policy",
        { policies: { "null-no-trouble": { enforcement: "refuse", resaon: "x" } } },
        'policies.null-no-trouble.resaon: There is no such setting; did you mean "reason"?',
      ],
      ["of waivers", { waivers: { maxdays: 3 } }, 'waivers.maxdays: There is no such setting; did you mean "maxDays"?'],
      ["like no other", { colour: true }, "colour: There is no such setting."],
      ["of the wrong type", { customPolicies: "./mine.js" }, "customPolicies: It has to be an array, not a string."],
      ["with a fraction", { waivers: { maxDays: 1.5 } }, "waivers.maxDays: It has to be a whole number, not 1.5."],
      ["that are null", { knownRanges: null }, "knownRanges: It has to be an array, not null."],
      ["that are too small", { waivers: { maxDays: 0 } }, "waivers.maxDays: It has to be 1 at least."],
      ["without a text", { customPolicies: [""] }, "customPolicies[0]: It is empty."],
    ])("are known by what was probably meant: %s", (_, settings, message) =>
      expect(configured(settings)[0]!.replace(/^[^ ]+ /, "")).toBe(message),
    );
    it("need a reason to loosen anything", () =>
      expect(configured({ policies: { "null-no-trouble": { enforcement: "off" } } })).toEqual([
        "guardrails.config.json:3:24: policies.null-no-trouble.reason: Say why: a setting that can loosen a policy needs a reason.",
      ]));
    it("name policies that there are", () =>
      expect(configured({ policies: { "null-no-troubel": { enforcement: "refuse" } } })).toEqual([
        'guardrails.config.json:3:24: There is no policy named "null-no-troubel"; did you mean "null-no-trouble"?',
      ]));
    it("do not turn off a fatal policy", () =>
      expect(configured({ policies: { "null-no-ruin": { enforcement: "off", reason } } })).toEqual([
        "guardrails.config.json:3:21: null-no-ruin can be neither turned off nor loosened.",
      ]));
    it("do not loosen a fatal policy in one place either", () =>
      expect(configured({ overrides: [{ stack: "dev", policies: { "null-no-ruin": { severity: "low", reason } } }] })).toEqual([
        "guardrails.config.json:6:25: null-no-ruin can be neither turned off nor loosened.",
      ]));
    it("are no JSON", () =>
      expect(configured(`{\n  "preset": core\n}`)).toEqual([expect.stringMatching(/^guardrails\.config\.json:2:13: /)]));
    it("are empty", () => expect(configured("")).toEqual(["guardrails.config.json: It is empty."]));
    it("are missing where they were named", () => expect(problemsOf({}, "gone.json")).toEqual(["gone.json: There is no such file."]));
    it("stop with an error", () =>
      expect(problemsOf({ "guardrails.config.js": `throw new Error("no luck");` })).toEqual([
        "guardrails.config.js: It stopped with an error: no luck",
      ]));
    it("are TypeScript in a project that cannot run it", () => {
      const { ".ts": loader } = require.extensions;
      delete require.extensions[".ts"];
      try {
        expect(problemsOf({ "guardrails.config.ts": `export default { preset: "strict" };` })).toEqual([
          expect.stringContaining("TypeScript needs ts-node in the project"),
        ]);
      } finally {
        if (loader) require.extensions[".ts"] = loader;
      }
    });
  });
});

describe("custom policies", () => {
  const custom = (id: string) =>
    `{ id: "${id}", title: "Disallow", topic: "network", severity: "high", description: "", remediation: "", references: [], examples: { bad: "", good: "" }, messages: { bad: "{address} is bad." }, check({ facts, report }) { for (const at of facts.resources("null_resource")) report("bad", { at }); } }`;
  it("come from a file beside the settings", () => {
    write({
      "guardrails.config.json": { customPolicies: ["./mine.js"] },
      "mine.js": `module.exports = { a: ${custom("my-no-a")}, b: [${custom("my-no-b")}] };`,
    });
    expect(shown()).toEqual(expect.arrayContaining(["my-no-a high refuse", "my-no-b high refuse"]));
  });
  it("come from a package", () => {
    write({
      "guardrails.config.json": { customPolicies: ["@acme/policies"] },
      "node_modules/@acme/policies/index.js": `exports.default = ${custom("acme-no-a")};`,
    });
    expect(shown()).toContain("acme-no-a high refuse");
  });
  it("can be configured like all others", () => {
    write({
      "guardrails.config.json": { customPolicies: ["./mine.js"], policies: { "my-no-a": { enforcement: "warn", reason } } },
      "mine.js": `module.exports = ${custom("my-no-a")};`,
    });
    expect(shown()).toContain("my-no-a high warn");
  });
  it("have to exist", () =>
    expect(configured({ customPolicies: ["./gone.js"] })).toEqual([
      "guardrails.config.json:3:5: customPolicies[0]: ./gone.js: There is no such file or package.",
    ]));
  it("have to be policies", () =>
    expect(problemsOf({ "guardrails.config.json": { customPolicies: ["./mine.js"] }, "mine.js": "module.exports = { id: 1 };" })).toEqual([
      "guardrails.config.json:3:5: customPolicies[0]: ./mine.js: It exports no policy; make one with definePolicy.",
    ]));
  it("have to say what a report needs", () =>
    expect(
      problemsOf({
        "guardrails.config.json": { customPolicies: ["./mine.js"] },
        "mine.js": `module.exports = { ...${custom("my-no-a")}, severity: "hig", topic: undefined };`,
      }),
    ).toEqual([
      expect.stringMatching(/^mine\.js: my-no-a: topic: It has to be one of security-group, /),
      'mine.js: my-no-a: severity: It has to be one of critical, high, medium, low; did you mean "high"?',
    ]));
  it("do not take the name of another", () =>
    expect(
      problemsOf({ "guardrails.config.json": { customPolicies: ["./mine.js"] }, "mine.js": `module.exports = ${custom("null-no-ache")};` }),
    ).toEqual(["guardrails.config.json:2:21: There are two policies named null-no-ache."]));
});

describe("the waiver file", () => {
  const waiver = {
    policy: "null-no-trouble",
    scope: "null_resource.a",
    reason: "needed until the migration is over",
    owner: "ops@example.com",
    approvedBy: "security@example.com",
    created: "2026-03-01",
    expires: "2026-03-31",
  };
  const problems = (...waivers: unknown[]) => {
    write({ "guardrails.waivers.json": { waivers } });
    return read().waivers.problems.map(({ messageId, data, location }) => `${location.line} ${messageId} ${data["reason"] ?? ""}`.trim());
  };
  it("is read beside the settings", () => {
    write({ "guardrails.waivers.json": { waivers: [waiver] } });
    expect(read().waivers.valid).toMatchObject([
      { policyId: "null-no-trouble", location: { file: "guardrails.waivers.json", line: 3, column: 5 } },
    ]);
  });
  it("may have another name", () => {
    write({ "guardrails.config.json": { waivers: { file: "w.json" } }, "w.json": { waivers: [waiver] } });
    expect(read().waivers.valid).toHaveLength(1);
  });
  it("has to be there when it is named", () =>
    expect(configured({ waivers: { file: "w.json" } })).toEqual(["w.json: There is no such file."]));
  it("takes the longest time from the settings", () => {
    write({ "guardrails.config.json": { waivers: { maxDays: 7 } } });
    expect(problems(waiver)).toEqual(["3 tooLong"]);
  });
  it("lets nobody lengthen the 90 days", () =>
    expect(configured({ waivers: { maxDays: 91 } })).toEqual(["guardrails.config.json:3:16: waivers.maxDays: It may be 90 at most."]));
  it("keeps the good ones beside one that is malformed", () => {
    expect(problems(waiver, { ...waiver, scope: 7 })).toEqual(["14 malformed scope: It has to be a string, not 7."]);
    expect(read().waivers.valid).toHaveLength(1);
  });
  it.each([
    ["2026-02-29", "a day that does not exist"],
    ["2026-03-31T00:00:00+02:00", "a time with a zone"],
    ["31.03.2026", "another order"],
  ])("takes no %s: %s", (expires) =>
    expect(problems({ ...waiver, expires })).toEqual(["10 malformed expires: Write a calendar day that exists as YYYY-MM-DD."]),
  );
  it("names what is missing and what is unknown", () =>
    expect(problems({ ...waiver, owner: undefined, ownr: "x" })).toEqual([
      "3 malformed owner: It is missing.",
      '10 malformed ownr: There is no such setting; did you mean "owner"?',
    ]));
  it("is not judged by where it is no list", () =>
    expect(problemsOf({ "guardrails.waivers.json": [] })).toEqual(["guardrails.waivers.json:1:1: It has to be an object, not an array."]));
});

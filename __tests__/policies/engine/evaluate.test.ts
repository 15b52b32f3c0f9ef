import { evaluate, type EvaluateOptions } from "../../../policies/engine/evaluate";
import type { Report } from "../../../policies/engine/report";
import { attributePolicy, inputsOf, policyWith, throwing } from "./attribute-policy";

const one = `resource "null_resource" "a" { trouble = "x" }`;
const trouble = attributePolicy("trouble");
const judge = (hcl: string, options: Partial<EvaluateOptions> = {}) => evaluate(inputsOf(hcl), { policies: [trouble], ...options });
const shown = ({ findings }: Report) =>
  findings.map(({ policyId, severity, enforcement, attribute }) => `${policyId} ${severity} ${enforcement} ${attribute}`);

describe("evaluate", () => {
  it("makes a complete finding of a report", () =>
    expect(judge(one).findings).toEqual([
      {
        policyId: "null-no-trouble",
        messageId: "present",
        topic: "network",
        severity: "high",
        enforcement: "refuse",
        message: 'null_resource.a has "x".',
        input: ".",
        stack: ".",
        address: "null_resource.a",
        attribute: "trouble",
        value: '"x"',
        location: { file: "main.tf", line: 1, column: 42 },
        related: [],
        remediation: "Leave it out.",
        docs: "docs/policies/null-no-trouble.md",
        controls: [],
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]));

  it("sums up what was judged", () => {
    const report = judge(`${one}\nresource "null_resource" "b" {}`);
    expect(report.inputs).toEqual([{ path: ".", kind: "terraform", stacks: ["."], resources: 2 }]);
    expect(report.summary).toEqual({
      ...{ verdict: "refused", preset: "recommended", policies: 1, resources: 2, refuse: 1, warn: 0 },
      ...{ critical: 0, high: 1, medium: 0, low: 0, waived: 0 },
    });
  });

  it("is clean where nothing is found", () => expect(judge(`resource "null_resource" "a" {}`).summary.verdict).toBe("clean"));
  it("is clean where nothing but warnings is found", () =>
    expect(judge(one, { policies: [attributePolicy("trouble", { severity: "low" })] }).summary).toMatchObject({
      verdict: "clean",
      warn: 1,
    }));
  it("is unreadable where something could not be read, whatever else is found", () =>
    expect(judge(one, { errors: [{ input: "x", message: "gone" }] }).summary).toMatchObject({ verdict: "unreadable", refuse: 1 }));

  it("shows the same finding once", () => {
    const twice = { ...trouble, check: (context: Parameters<typeof trouble.check>[0]) => [1, 2].forEach(() => trouble.check(context)) };
    expect(shown(judge(one, { policies: [twice] }))).toEqual(["null-no-trouble high refuse trouble"]);
  });

  it("keeps a value that looks like a replacement pattern or a placeholder as it is", () =>
    expect(judge(`resource "null_resource" "a" { trouble = "$& {address}" }`).findings[0]!.message).toBe(
      'null_resource.a has "$& {address}".',
    ));

  it("orders worst first, whatever the order of the policies", () => {
    const policies = [attributePolicy("c", { severity: "low" }), attributePolicy("b", { severity: "critical" }), attributePolicy("a")];
    const hcl = `resource "null_resource" "a" {\n a = 1\n b = 1\n c = 1\n}`;
    const expected = ["null-no-b critical refuse b", "null-no-a high refuse a", "null-no-c low warn c"];
    expect(shown(judge(hcl, { policies }))).toEqual(expected);
    expect(shown(judge(hcl, { policies: [...policies].reverse() }))).toEqual(expected);
  });

  it("groups by stack, the one with the worst finding first", () => {
    const policies = [attributePolicy("a", { severity: "critical" }), attributePolicy("b")];
    const report = evaluate(
      [
        ...inputsOf(`resource "null_resource" "x" { b = 1 }`, "first"),
        ...inputsOf(`resource "null_resource" "y" {\n a = 1\n b = 1\n}`, "second"),
      ],
      { policies },
    );
    expect(report.findings.map(({ input, policyId }) => `${input} ${policyId}`)).toEqual([
      "second null-no-a",
      "second null-no-b",
      "first null-no-b",
    ]);
  });

  it("judges each input on its own", () => {
    const count = policyWith(({ facts, report }) =>
      facts.resources("null_resource").forEach((resource, _, all) => report("present", { at: resource, what: all.length })),
    );
    const inputs = [...inputsOf(one, "first"), ...inputsOf(one, "second")];
    expect(evaluate(inputs, { policies: [count] }).findings.map(({ message }) => message)).toEqual([
      "null_resource.a has 1.",
      "null_resource.a has 1.",
    ]);
  });

  it("carries the way and the other places", () => {
    const way = policyWith(({ facts, report }) => {
      const [a] = facts.resources("null_resource");
      report("present", {
        at: a!,
        what: "a way",
        path: ["Internet", a!, a!.at("trouble")],
        related: [{ at: a!.at("trouble"), message: "opens it" }],
      });
    });
    const location = { file: "main.tf", line: 1, column: 42 };
    expect(judge(one, { policies: [way] }).findings[0]).toMatchObject({
      path: [
        { text: "Internet" },
        { text: "null_resource.a", address: "null_resource.a", location: { file: "main.tf", line: 1 } },
        { text: "null_resource.a trouble", address: "null_resource.a", location },
      ],
      related: [{ address: "null_resource.a", message: "opens it", location }],
    });
  });

  describe("a policy that throws", () => {
    it("refuses, and is named", () =>
      expect(judge(one, { policies: [throwing] }).findings).toMatchObject([
        {
          policyId: "null-no-throwing",
          messageId: "threw",
          enforcement: "refuse",
          message: "The policy null-no-throwing stopped with an error, so nothing that it judges can be called clean: out of luck",
          stack: ".",
          address: "",
        },
      ]));
    it("keeps what it found before, and does not stop the others", () => {
      const half = {
        ...trouble,
        check: (context: Parameters<typeof trouble.check>[0]) => {
          trouble.check(context);
          throwing.check(context);
        },
      };
      const report = judge(one, { policies: [half, attributePolicy("trouble", { id: "null-no-other" })] });
      expect(report.findings.map(({ policyId, messageId }) => `${policyId} ${messageId}`)).toEqual([
        "null-no-other present",
        "null-no-trouble threw",
        "null-no-trouble present",
      ]);
    });
    it("refuses even where its findings would only warn", () =>
      expect(judge(one, { policies: [{ ...throwing, severity: "low" }], failOn: "critical" }).summary.verdict).toBe("refused"));
    it("refuses where the message is not among its own", () => {
      const wrong = policyWith(({ facts, report }) =>
        facts.resources("null_resource").forEach((at) => report("absent" as "present", { at, what: "" })),
      );
      expect(judge(one, { policies: [wrong] }).findings[0]!.message).toContain('It reports "absent", which is not among its messages.');
    });
    it("refuses whatever it throws", () => {
      const odd = {
        ...trouble,
        check: () => {
          throw null;
        },
      };
      expect(judge(one, { policies: [odd] }).findings[0]!.message).toMatch(/: null$/);
    });
  });

  describe("a value that is not known", () => {
    const unknown = `variable "x" {}\nresource "null_resource" "a" { trouble = var.x }`;
    it("is a finding", () => expect(judge(unknown).findings).toMatchObject([{ messageId: "unknown", enforcement: "refuse" }]));
    it("is listed apart where the policy lets it pass", () => {
      const report = judge(unknown, { policies: [attributePolicy("trouble", { onUnknown: "accept" })] });
      expect(report.findings).toEqual([]);
      expect(report.unknowns).toEqual([
        {
          policyId: "null-no-trouble",
          message: "null_resource.a may have var.x.",
          input: ".",
          stack: ".",
          address: "null_resource.a",
          attribute: "trouble",
          location: { file: "main.tf", line: 2, column: 42 },
        },
      ]);
    });
  });

  describe("failOn", () => {
    const policies = [
      attributePolicy("a", { severity: "medium" }),
      attributePolicy("b", { severity: "low" }),
      attributePolicy("c", { core: true }),
    ];
    const hcl = `resource "null_resource" "a" {\n a = 1\n b = 1\n c = 1\n}`;
    it("refuses what is as bad or worse, and warns of the rest", () =>
      expect(shown(judge(hcl, { policies, failOn: "medium" }))).toEqual([
        "null-no-c high refuse c",
        "null-no-a medium refuse a",
        "null-no-b low warn b",
      ]));
    it("can be looser than the preset", () =>
      expect(judge(hcl, { policies, failOn: "critical" }).summary).toMatchObject({ refuse: 0, warn: 3 }));
  });

  describe("the preset core", () => {
    const policies = [attributePolicy("a"), attributePolicy("b", { core: true, severity: "low" })];
    const report = judge(`resource "null_resource" "a" {\n a = 1\n b = 1\n}`, { policies, settings: { preset: "core" } });
    it("runs and refuses the core policies only", () => expect(shown(report)).toEqual(["null-no-b low refuse b"]));
    it("says which policies it leaves out", () =>
      expect(report.policiesOff).toEqual([{ policyId: "null-no-a", by: "preset", reason: 'It is not part of the preset "core".' }]));
  });
});

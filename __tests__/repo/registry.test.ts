import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { SEVERITIES, TOPICS } from "../../policies/engine/policy";
import { policies } from "../../policies/registry";

const root = join(__dirname, "../..");
const rules = readdirSync(join(root, "policies/rules"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/^shared\b/.test(file))
  .map((file) => file.split(sep).join("/"));
const ids = policies.map(({ id }) => id);

describe("the registry", () => {
  it("is sorted, without duplicates", () => expect(ids).toEqual([...new Set(ids)].sort()));
  it("has every file in policies/rules, and nothing else", () =>
    expect(ids).toEqual(rules.map((file) => file.replace(/^.*\//, "").replace(/\.ts$/, "")).sort()));
  it("has no alias that is also an id, or an alias of two", () => {
    const names = policies.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe.each(rules)("policies/rules/%s", (file) => {
  const text = readFileSync(join(root, "policies/rules", file), "utf8");
  it("has its tests in the mirrored place", () =>
    expect(existsSync(join(root, "__tests__/policies/rules", file.replace(/\.ts$/, ".test.ts")))).toBe(true));
  it("says which service it is about by its folder", () =>
    expect(
      file
        .split("/")
        .pop()!
        .startsWith(`${file.split("/")[0]}-`),
    ).toBe(true));
  it("is short, since meaning belongs to the facts", () => expect(text.split("\n").length).toBeLessThanOrEqual(120));
});

if (policies.length > 0)
  describe.each(policies.map((policy) => [policy.id, policy] as const))("the meta of %s", (id, policy) => {
    it("has an id that says service, no or require, and the thing", () =>
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-(no|require)-[a-z0-9]+(-[a-z0-9]+)*$/));
    it("has a title that begins as its id says, and ends without a dot", () =>
      expect(policy.title).toMatch(id.includes("-no-") ? /^Disallow [^\n]*[^.\n]$/ : /^Require [^\n]*[^.\n]$/));
    it("has a known topic and severity", () => {
      expect(TOPICS).toContain(policy.topic);
      expect(SEVERITIES).toContain(policy.severity);
    });
    it("says in whole sentences why it matters and how to put it right", () => {
      expect(policy.description).toMatch(/^[A-Z].{30,}\.$/s);
      expect(policy.remediation).toMatch(/^[A-Z].{10,}\.$/s);
    });
    it("refers to documentation by https", () => {
      expect(policy.references.length).toBeGreaterThan(0);
      for (const reference of policy.references) expect(reference).toMatch(/^https:\/\/[^\s]+$/);
    });
    it("has messages that are whole sentences", () => {
      expect(Object.keys(policy.messages).length).toBeGreaterThan(0);
      for (const message of Object.values(policy.messages)) expect(message).toMatch(/\.$/);
    });
    it("has sentences for what it misses", () => {
      for (const sentence of policy.misses ?? []) expect(sentence).toMatch(/^[A-Z].*\.$/s);
    });
  });

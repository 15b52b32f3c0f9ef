/**
 * Labelled cases of exposure that stand outside of the project, measured where they are present: each bad one must be refused at one of
 * the addresses named, each other must stay clean for its family.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../policies/engine/evaluate";
import type { Topic } from "../../policies/engine/policy";
import { policies } from "../../policies/registry";
import { loadFiles } from "../../policies/terraform/load/load";

const CASES = join(__dirname, "../../../shared/evasions/cases.ndjson");

interface Case {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly bad?: readonly string[];
}

/** The topics in which a clean case of a family must have no refusal. */
const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  "open-ingress": ["security-group"],
  "disabled-sg": ["security-group"],
  "public-db": ["public-database"],
  "open-nacl": ["network"],
  opaque: ["opaque-infrastructure"],
  credentials: ["secrets-credentials"],
};

const read = (): Case[] =>
  readFileSync(CASES, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Case);

if (existsSync(CASES)) {
  const cases = read();
  const right = new Map<string, { caught: number; bad: number; refused: number; clean: number }>();

  afterAll(() => console.table(Object.fromEntries(right)));

  it.each(cases.map((one) => [one.id, one.title, one] as const))("%s: %s", (_id, _title, { family, files, bad }) => {
    const { inputs, errors } = loadFiles(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? text : JSON.stringify(text)])),
    );
    expect(errors).toEqual([]);
    const refused = evaluate(inputs, { policies }).findings.filter((finding) => finding.enforcement === "refuse");
    const row = right.get(family) ?? { caught: 0, bad: 0, refused: 0, clean: 0 };
    right.set(family, row);
    if (bad) {
      row.bad++;
      const at = refused.map((finding) => finding.address);
      expect(at.filter((address) => bad.includes(address))).not.toEqual([]);
      row.caught++;
    } else {
      row.clean++;
      const inFamily = refused.filter((finding) => TOPICS[family]?.includes(finding.topic)).map((finding) => finding.message);
      row.refused += inFamily.length > 0 ? 1 : 0;
      expect(inFamily).toEqual([]);
    }
  });
} else {
  it("is skipped: the labelled cases are not beside this clone", () => undefined);
}

/**
 * Measures our policies against the labels of other tools' own tests, where that corpus is at hand. Whatever we answer otherwise must stand
 * in the mapping, with who is right; a line there that is no longer needed fails too.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../policies/engine/evaluate";
import type { Finding } from "../../policies/engine/finding";
import { policies } from "../../policies/registry";
import { loadFiles } from "../../policies/terraform/load/load";
import type { TopicMapping } from "./mapping";

interface Case {
  readonly id: string;
  readonly check: string;
  readonly topic: string;
  readonly label: string;
  readonly failing: readonly string[];
  readonly passing: readonly string[];
  readonly files: Readonly<Record<string, string | object>>;
}

const CORPUS = join(__dirname, "../../../shared/corpus/cases.ndjson");
/** Labels that say exactly which address fails; others were inferred, and are shown but not held against us. */
const TRUSTED = new Set(["exact", "line"]);
/** A module whose source is not at hand is refused as a whole. */
const OPAQUE = "terraform-no-opaque-module";

const mappings = readdirSync(join(__dirname, "mapping")).map(
  (file) => (require(join(__dirname, "mapping", file)) as { readonly mapping: TopicMapping }).mapping,
);
const cases: Case[] = existsSync(CORPUS)
  ? readFileSync(CORPUS, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Case)
  : [];
if (cases.length === 0) console.log("The corpus of labelled cases is not at hand: conformance is not measured.");

describe.each(mappings)("the topic $topic", (mapping) => {
  it("maps only to policies that exist", () => {
    const ids = new Set(policies.map(({ id }) => id));
    expect([...new Set(Object.values(mapping.checks).flat())].filter((id) => !ids.has(id.split("#")[0]!))).toEqual([]);
  });

  (cases.length === 0 ? it.skip : it)("agrees with the labels, but for what is explained", () => {
    const ofTopic = cases.filter((one) => one.topic === mapping.topic);
    const answers = ofTopic.flatMap((one) => answersTo(one, mapping));
    console.log(table(mapping, answers));
    const explained = new Set<string>();
    const unexplained = answers.filter(({ agrees, keys }) => {
      const key = keys.find((one) => mapping.disagreements?.[one] !== undefined);
      if (!agrees && key !== undefined) explained.add(key);
      return !agrees && key === undefined;
    });
    expect({
      unexplained: unexplained.map(({ keys, fails }) => `${keys[1]}: the peer ${fails ? "refuses" : "is silent"}, we do not agree`),
      unmapped: [...new Set(ofTopic.map(({ check }) => check))].filter((check) => !mapping.checks[check] && !mapping.unmapped?.[check]),
      explainedInVain: Object.keys(mapping.disagreements ?? {}).filter((key) => !explained.has(key)),
    }).toEqual({ unexplained: [], unmapped: [], explainedInVain: [] });
  });
});

interface Answer {
  readonly check: string;
  readonly trusted: boolean;
  /** What the peer says of the address. */
  readonly fails: boolean;
  readonly agrees: boolean;
  readonly keys: readonly [byCheck: string, byCase: string];
}

function answersTo({ id, check, label, failing, passing, files }: Case, mapping: TopicMapping): Answer[] {
  const ids = mapping.checks[check];
  if (!ids) return [];
  const findings = judge(files);
  const answer = (address: string, fails: boolean): Answer => {
    const reports = findings.some(
      (finding) =>
        (asks(ids, finding) && speaksOf(finding, address, fails)) || (fails && finding.policyId === OPAQUE && finding.address === address),
    );
    return { check, trusted: TRUSTED.has(label), fails, agrees: reports === fails, keys: [`${check} ${address}`, `${id} ${address}`] };
  };
  return [...failing.map((address) => answer(address, true)), ...passing.map((address) => answer(address, false))];
}

const asks = (ids: readonly string[], { policyId, messageId }: Finding): boolean =>
  ids.includes(policyId) || ids.includes(`${policyId}#${messageId}`);

/** A finding stands where there is something to change, and names what else it is about. */
function speaksOf({ address, related }: Finding, wanted: string, fails: boolean): boolean {
  return isOf(address, wanted) || (fails && related.some((place) => isOf(place.address, wanted)));
}

/** Labels name resources, not the instances that count and for_each make of them. */
const isOf = (address: string, label: string): boolean => address === label || address.startsWith(`${label}[`);

function judge(files: Case["files"]): readonly Finding[] {
  const texts = Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? text : JSON.stringify(text)]);
  // A plan of the same configuration beside it would be a second input.
  const configuration = texts.filter(([name]) => !/plan\.json$/.test(name!));
  const { inputs } = loadFiles(Object.fromEntries(configuration.length > 0 ? configuration : texts) as Record<string, string>);
  return evaluate(inputs, { policies, settings: { preset: "strict" } }).findings;
}

function table(mapping: TopicMapping, answers: readonly Answer[]): string {
  const rows = [...new Set(answers.map(({ check }) => check))].sort().map((check) =>
    row(
      check,
      answers.filter((one) => one.check === check),
    ),
  );
  return [`${mapping.topic}: check, recall of exact and line labels, silent where the peer is`, ...rows, row("all", answers)].join("\n");
}

function row(name: string, answers: readonly Answer[]): string {
  const share = (some: readonly Answer[]) => `${some.filter(({ agrees }) => agrees).length}/${some.length}`;
  const trusted = answers.filter((one) => one.trusted && one.fails);
  const inferred = answers.filter((one) => !one.trusted && one.fails);
  return `  ${name.padEnd(38)} ${share(trusted).padStart(7)} ${share(answers.filter((one) => !one.fails)).padStart(8)}${inferred.length > 0 ? `   inferred ${share(inferred)}` : ""}`;
}

/** `guardrails compare` over pairs of configurations: everything that changed, and nothing else. */
import type { Comparison } from "../../../policies/engine/compare";
import { PAIRS, type Pair } from "./compare-pairs";
import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const lines = (comparison: Comparison): string[] => [
  ...comparison.reachable.map(
    ({ address, origin, services, before, after }) => `reachable ${address} from ${origin} on ${services}: ${before} → ${after}`,
  ),
  ...comparison.unreachable.map(({ address, origin, before, after }) => `unreachable ${address} from ${origin}: ${before} → ${after}`),
  ...comparison.widened.map(({ address, text }) => `widened ${address} ${text}`),
  ...comparison.narrowed.map(({ address, text }) => `narrowed ${address} ${text}`),
  ...comparison.opened.map(({ address, text }) => `opened ${address} ${text}`),
  ...comparison.added.map(({ policyId, address, attribute, value, valueBefore }) =>
    [`new ${policyId} ${address}`, ...(valueBefore === undefined ? [] : [`${attribute} = ${value}, ${valueBefore} before`])].join(" "),
  ),
  ...comparison.changed.map(
    ({ before, after, better }) => `${better ? "better" : "changed"} ${after.policyId} ${before.value} → ${after.value}`,
  ),
  ...comparison.resolved.map(({ policyId, address }) => `resolved ${policyId} ${address}`),
  ...comparison.unmanaged.flatMap(({ address, findings }) => [
    `unmanaged ${address}`,
    ...findings.map((finding) => `still ${finding.policyId} ${finding.address}`),
  ]),
  ...comparison.policiesOff.map(({ policyId }) => `off ${policyId}`),
  ...comparison.unknowns.map(({ policyId, address }) => `unknown ${policyId} ${address}`),
];

/** Only the core policies, and each side by settings of its own. */
async function judge({ base, head, settings = [{}, {}] }: Pair): Promise<void> {
  const sides = { base, head };
  for (const [index, [name, text]] of Object.entries(sides).entries()) {
    write({ [`${name}/main.tf`]: text, "guardrails.config.json": JSON.stringify({ preset: "core", ...settings[index] }) });
    await run(["check", name, "--format", "json", "--output", `${name}.json`]);
  }
}

const compared = async (base: string, head: string) =>
  lines(JSON.parse((await run(["compare", base, head, "--format", "json"])).stdout) as Comparison);

describe.each(PAIRS)("$name", (pair) => {
  beforeEach(() => judge(pair));

  it("by reports", async () =>
    // A report does not have what stood there before.
    expect(await compared("base.json", "head.json")).toEqual(pair.expected.map((line) => line.replace(/^(new \S+ \S+) .*$/, "$1"))));
  // Both folders are judged by the same settings.
  if (!pair.settings) it("by folders", async () => expect(await compared("base", "head")).toEqual(pair.expected));
});

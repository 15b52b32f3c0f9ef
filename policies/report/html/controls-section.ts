/** The control mapping: which policies stand for which control, and what they found. */
import type { Controls, PolicyMeta } from "../../engine/policy";
import type { Report } from "../../engine/report";
import { markup, type Markup } from "./markup";
import { table, tableSection, type Row } from "./tables";

const FRAMEWORKS: readonly { readonly key: keyof Controls; readonly title: string }[] = [
  { key: "cis", title: "CIS AWS Foundations Benchmark" },
  { key: "fsbp", title: "AWS Foundational Security Best Practices" },
  { key: "nist80053", title: "NIST SP 800-53 Rev. 5" },
  { key: "pciDss", title: "PCI DSS v4.0.1" },
];

export function controlsSection(report: Report, policies: readonly PolicyMeta[]): Markup {
  const count = counter(report);
  const frameworks = FRAMEWORKS.map(({ key, title }) => ({ title, rows: rowsOf(key, policies, count) })).filter(
    ({ rows }) => rows.length > 0,
  );
  return tableSection("controls", "Controls", "The policies name no control.", {
    rows: frameworks.flatMap(({ rows }) => rows),
    table: () => markup`${frameworks.map(({ title, rows }) => table(title, ["Control", "Policies", "Findings", "Waived"], rows))}`,
  });
}

interface Counts {
  readonly found: number;
  readonly waived: number;
  readonly off: boolean;
}

function counter({ findings, waived, policiesOff }: Report): (policyId: string) => Counts {
  const tally = (items: readonly { readonly policyId: string }[]) => {
    const counts = new Map<string, number>();
    for (const { policyId } of items) counts.set(policyId, (counts.get(policyId) ?? 0) + 1);
    return counts;
  };
  const [found, accepted] = [tally(findings), tally(waived)];
  const off = new Set(policiesOff.filter(({ scope }) => scope === undefined).map(({ policyId }) => policyId));
  return (id) => ({ found: found.get(id) ?? 0, waived: accepted.get(id) ?? 0, off: off.has(id) });
}

function rowsOf(key: keyof Controls, policies: readonly PolicyMeta[], count: (policyId: string) => Counts): Row[] {
  const byControl = new Map<string, string[]>();
  for (const { id, controls } of policies)
    for (const control of controls?.[key] ?? []) byControl.set(control, [...(byControl.get(control) ?? []), id]);
  const collator = new Intl.Collator("en", { numeric: true });
  return [...byControl]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([control, ids]) => {
      const counts = ids.map(count);
      const names = ids.map((id, index) => markup`${index > 0 && ", "}<code>${id}</code>${counts[index]!.off && " (off)"}`);
      const sum = (field: "found" | "waived") => counts.reduce((total, each) => total + each[field], 0);
      const found = sum("found");
      return { cells: [control, markup`${names}`, found > 0 ? markup`<strong class="open">${found}</strong>` : found, sum("waived")] };
    });
}

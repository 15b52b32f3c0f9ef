/** What is not a finding but belongs to the verdict: what was judged, what is waived, turned off, not known or not readable. */
import type { Report } from "../../engine/report";
import { at } from "./finding-list";
import { markup, type Markup } from "./markup";
import type { StackNumbers } from "./stack-numbers";

/** Every cell is text or markup; the first of a row names it. */
export interface Row {
  readonly cells: readonly (string | number | Markup)[];
  /** Where the filter has a say: the number of its stack. */
  readonly stack?: number;
}

export function table(caption: string, headings: readonly string[], rows: readonly Row[]): Markup {
  return markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ cells: [first, ...rest], stack }) =>
    markup`<tr${stack !== undefined && markup` data-stack="${stack}"`}><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>
`,
)}
</tbody>
</table></div>
`;
}

/** With a sentence in place of a table that has no rows. */
export function tableSection(
  id: string,
  title: string,
  none: string,
  shown: { readonly rows: readonly Row[]; readonly table: () => Markup },
): Markup {
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${shown.rows.length === 0 ? markup`<p>${none}</p>` : shown.table()}
</section>
`;
}

export function inputsTable({ inputs }: Report): Markup {
  const rows = inputs.map(({ path, kind, stacks, resources }) => ({ cells: [path, kind, stacks.length, resources] }));
  return table("What was judged", ["Input", "Kind", "Stacks", "Resources"], rows);
}

export function errorsSection({ errors }: Report): Markup {
  const rows = errors.map(({ input, message, location }) => ({ cells: [input, location ? at(location) : "", message] }));
  return tableSection("errors", "Errors", "Everything could be read.", {
    rows,
    table: () => table("What could not be read, and so is not clean", ["Input", "Where", "Error"], rows),
  });
}

export function waiversSection({ waived }: Report, stacks: StackNumbers): Markup {
  const rows = waived.map((finding) => {
    const { waiver, policyId, address, message } = finding;
    const until = markup`${waiver.expires} <strong>(${waiver.daysLeft} ${waiver.daysLeft === 1 ? "day" : "days"} left)</strong>`;
    const people = markup`${waiver.owner}, approved by ${waiver.approvedBy}`;
    return {
      cells: [
        markup`<code>${policyId}</code>`,
        markup`<code>${address}</code><br>${message}`,
        waiver.reason,
        people,
        until,
        waiver.ticket ?? "",
      ],
      stack: stacks.of(finding),
    };
  });
  return tableSection("waivers", "Waivers", "Nothing is waived.", {
    rows,
    table: () => table("Findings that somebody stands for, until a day", ["Policy", "Finding", "Reason", "Owner", "Until", "Ticket"], rows),
  });
}

export function policiesOffSection({ policiesOff }: Report): Markup {
  const rows = policiesOff.map(({ policyId, by, scope = "everywhere", reason }) => ({
    cells: [markup`<code>${policyId}</code>`, by, scope, reason],
  }));
  return tableSection("off", "Policies that are off", "Every policy is on.", {
    rows,
    table: () => table("Policies that did not judge, and why", ["Policy", "Turned off by", "Where", "Reason"], rows),
  });
}

export function unknownsSection({ unknowns }: Report, stacks: StackNumbers): Markup {
  const rows = unknowns.map((unknown) => {
    const { policyId, address, attribute = "", message, location } = unknown;
    return {
      cells: [markup`<code>${policyId}</code>`, markup`<code>${address} ${attribute}</code>`, message, location ? at(location) : ""],
      stack: stacks.of(unknown),
    };
  });
  return tableSection("unknowns", "Not known before apply", "No policy let an unknown value pass.", {
    rows,
    table: () =>
      table(
        "Values that nobody knows before apply, and that their policy accepts",
        ["Policy", "Attribute", "What is not known", "Where"],
        rows,
      ),
  });
}

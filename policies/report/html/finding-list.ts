/** The findings by stack, worst first: what is wrong, where, what stands there, the way, and how to mend it. */
import type { Finding, PathStep, RelatedLocation } from "../../engine/finding";
import { groupBy } from "../../engine/group-by";
import type { PolicyMeta } from "../../engine/policy";
import type { SourceLocation } from "../../terraform/source";
import { excerpt, type Sources } from "./excerpt";
import { markup, type Markup } from "./markup";
import type { StackNumbers } from "./stack-numbers";

export interface FindingContext {
  readonly stacks: StackNumbers;
  readonly policies: ReadonlyMap<string, PolicyMeta>;
  /** Policy ids in the order of the filter's list. */
  readonly policyNumbers: ReadonlyMap<string, number>;
  readonly sources?: Sources;
}

export function findingList(findings: readonly Finding[], context: FindingContext): Markup {
  const byStack = groupBy(findings, (finding) => context.stacks.of(finding));
  return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${findings.length === 0 && markup`<p>There are none.</p>`}${[...byStack].map(
    ([stack, found]) =>
      markup`<section data-group aria-labelledby="stack-${stack}">
<h3 id="stack-${stack}">${context.stacks.names[stack]}</h3>
${found.map((finding) => findingArticle(finding, context))}
</section>
`,
  )}
</section>
`;
}

function findingArticle(finding: Finding, { stacks, policies, policyNumbers, sources }: FindingContext): Markup {
  const { severity, enforcement, baseline, policyId, message, address, attribute, value, constructPath, location, related, path } = finding;
  const line = sources && excerpt(finding, sources);
  const { steps, others } = path ? along(path, related) : { steps: undefined, others: related };
  return markup`<article data-stack="${stacks.of(finding)}" data-severity="${severity}" data-policy="${policyNumbers.get(policyId)}">
<h4><span class="badge ${severity}">${severity}${enforcement === "warn" && (baseline ? ", in the baseline" : ", warning")}</span> ${message}</h4>
<dl>
${location && row("Where", markup`<code>${at(location)}</code>`)}${line !== undefined && row("Line", markup`<pre><code>${line}</code></pre>`)}${
    address !== "" && row("Resource", markup`<code>${address}</code>`)
  }${constructPath !== undefined && row("Construct", markup`<code>${constructPath}</code>`)}${
    attribute !== undefined && row("Attribute", markup`<code>${attribute}${value !== undefined && ` = ${value}`}</code>`)
  }${steps && row("Way", markup`<ol>${steps.map(place)}</ol>`)}${others.length > 0 && row("See also", markup`<ul>${others.map((other) => place({ ...other, text: other.address }))}</ul>`)}${row("Fix", finding.remediation)}${row("Policy", markup`<code>${policyId}</code> ${policies.get(policyId)?.title}`)}${readOn(policies.get(policyId))}${
    finding.controls.length > 0 && row("Controls", finding.controls.join(", "))
  }
</dl>
</article>
`;
}

function row(term: string, description: string | Markup): Markup {
  return markup`<dt>${term}</dt><dd>${description}</dd>
`;
}

interface ListedPlace {
  readonly text: string;
  readonly message?: string;
  readonly location?: SourceLocation;
}

function place({ text, message, location }: ListedPlace): Markup {
  return markup`<li><code>${text}</code>${message !== undefined && ` ${message}`}${location && markup` <code>${at(location)}</code>`}</li>`;
}

/** What is said of the places along the way stands beside them, once. */
function along(path: readonly PathStep[], related: readonly RelatedLocation[]) {
  const others = [...related];
  const steps = path.map((step): ListedPlace => {
    const index = others.findIndex(({ address }) => address === step.address);
    const [said] = index < 0 ? [] : others.splice(index, 1);
    return said ? { ...step, message: said.message } : step;
  });
  return { steps, others };
}

/** Addresses of the web only: a custom policy may say anything. */
function readOn(policy: PolicyMeta | undefined): Markup | false {
  const url = policy?.references.find((reference) => reference.startsWith("https://"));
  return url !== undefined && row("Read on", markup`<a href="${url}" rel="noreferrer">${url}</a>`);
}

export function at({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}

import { markdown } from "../../../policies/report/markdown";
import { backup, HOSTILE, hostileReport, reachable, reportOf, waived } from "./sample";

describe("markdown", () => {
  it("groups findings by stack, each with its picture", () =>
    expect(markdown(reportOf([{ ...reachable, message: "It is open", remediation: "Close it" }]))).toBe(`## Guardrails: refused

1 to refuse, 0 to warn of, 0 waived; 12 resources, 60 policies.

### dev&#45;network

<details><summary><b>critical</b>: It is open</summary>

- Where: <code>stacks/network.ts&#58;42&#58;5</code>
- What: <code>aws&#95;security&#95;group.db ingress&#91;0&#93;.cidr&#95;blocks&#91;0&#93; = &#34;0.0.0.0/0&#34;</code>
- Construct: <code>dev-network/orders</code>
- Fix: Close it
- Policy: <code>rds-no-reachable-instance</code>

\`\`\`mermaid
flowchart LR
  n0["Internet"]
  n1["aws_internet_gateway.gw"]
  n2["aws_security_group.db ingress#91;0#93;"]
  n3["aws_db_instance.orders"]
  n0 --> n1 --> n2 --> n3
\`\`\`

</details>
`));

  it("marks a warning", () => expect(markdown(reportOf([backup]))).toContain("<summary>warning, <b>medium</b>: "));
  it("lists what is waived and what is off", () => {
    const text = markdown(reportOf([], { waived: [waived], policiesOff: [{ policyId: "x-no-y", by: "configuration", reason: "agreed" }] }));
    expect(text).toContain("### Waived\n\n- <code>rds-require-backup</code> <code>aws&#95;db&#95;instance.orders</code>: a honeypot (");
    expect(text).toContain("### Policies that are off\n\n- <code>x-no-y</code>  agreed\n");
  });

  it("fits a comment, and counts what does not", () => {
    const text = markdown(reportOf(Array.from({ length: 500 }, () => reachable)));
    const shown = text.split("<details>").length - 1;
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(shown).toBeGreaterThan(40);
    expect(text).toContain(`_${500 - shown} more entries do not fit here; the other formats have them all._`);
  });

  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("lets no text become markup: %s", (name) => {
    const text = markdown(hostileReport(HOSTILE[name]));
    expect(text.length).toBeLessThanOrEqual(65_536);
    const harmless = markdown(hostileReport("x"));
    const structure = (written: string) => written.replace(/&#\d+;|[^\n<>`*@[\]|#]/g, "").replace(/#+/g, "#");
    expect(structure(text.replace(/n\d\["[^"]*"\]/g, ""))).toBe(structure(harmless.replace(/n\d\["[^"]*"\]/g, "")));
  });
});

import { createHash } from "node:crypto";
import { html } from "../../../../policies/report/html/html";
import { backup, HOSTILE, hostileReport, metas, reachable, reportOf } from "../sample";

const page = (report: Parameters<typeof html>[0]) => html(report, { policies: metas });
const whole = page(hostileReport("x"));

/** The page without its texts: every tag with the names of its attributes. */
function skeleton(text: string): string[] {
  return (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ""));
}

describe("html", () => {
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("has the same tags whatever the names are: %s", (name) =>
    expect(skeleton(page(hostileReport(HOSTILE[name])))).toEqual(skeleton(whole)),
  );
  it("has no tag for what stands in quotes", () => expect(skeleton(page(hostileReport(`" onclick="x" a='`)))).toEqual(skeleton(whole)));

  it.each(["style", "script"])("allows its own %s by hash, and nothing else", (kind) => {
    const text = new RegExp(`<${kind}>(.*)</${kind}>`, "s").exec(whole)![1]!;
    expect(whole).toContain(`; ${kind}-src 'sha256-${createHash("sha256").update(text).digest("base64")}';`);
    expect(whole).toContain(`content="default-src 'none'; `);
  });
  it("needs nothing from elsewhere", () => {
    expect(whole).not.toMatch(/\ssrc=|url\(|@import|<link|\sstyle=|\son\w+=/);
    expect(page(reportOf([backup])).match(/href="[^#"][^"]*"/g)).toBeNull();
    expect(page(reportOf([reachable])).match(/href="[^#"][^"]*"/g)).toEqual(['href="https://example.com/rds"']);
  });
  it("links to the web only, whatever a policy says", () => {
    const policy = { ...metas[0]!, references: ["javascript:alert(1)", "https://example.com/b"] };
    const text = html(reportOf([reachable]), { policies: [policy] });
    expect(text).not.toContain("javascript:");
    expect(text).toContain('href="https://example.com/b"');
  });

  it("says when it was judged, where that is known", () => {
    const text = html(reportOf([]), { policies: metas, now: new Date("2026-03-10T23:59:59Z") });
    expect(text).toContain(" Judged on 2026-03-10 (UTC).");
    expect(page(reportOf([]))).not.toContain("Judged on");
  });
  it("says of the places along a way what they are, once", () => {
    const related = [
      { address: "aws_security_group.db", message: "admits tcp/5432" },
      { address: "aws_db_instance.replica", message: "copies it" },
    ];
    const text = page(reportOf([{ ...reachable, related }]));
    expect(text).toContain("<dt>Way</dt><dd><ol><li><code>Internet</code></li>");
    expect(text.match(/<li><code>aws_security_group.db ingress\[0\]<\/code> admits tcp\/5432<\/li>/g)).toHaveLength(1);
    expect(text).toContain("<dt>See also</dt><dd><ul><li><code>aws_db_instance.replica</code> copies it</li></ul>");
    expect(text.match(/admits tcp\/5432/g)).toHaveLength(1);
  });
  it("names places by type and name, neither cut off by the other, and draws every wall", () => {
    const steps = [
      { text: "module.network.aws_default_security_group.db ingress[0]", message: "admits nobody" },
      { text: "aws_network_acl.all", message: "denies it" },
    ];
    const store = { input: "cdktf.out", stack: "dev", address: "aws_db_instance.a", noun: "database instance", state: "closed" } as const;
    const text = page(reportOf([], { exposures: [{ ...store, ways: [{ origin: "the Internet", verdict: "closed", steps }] }] }));
    expect([...text.matchAll(/<text [^>]* class="(type|name)">([^<]*)</g)].map(([, kind, part]) => `${kind} ${part}`)).toEqual([
      "type ",
      "name the Internet",
      "type module.network.aws_default_s…",
      "name db ingress[0]",
      "type aws_network_acl",
      "name all",
      "type aws_db_instance",
      "name a",
    ]);
    expect(text.match(/class="wall"/g)).toHaveLength(2);
  });

  it("says where it has no exposure map", () =>
    expect(page(reportOf([]))).toContain("This report was written by a version that drew none."));
  it("shows the line of a finding where there are sources", () => {
    const sources = (input: string, file: string) => [`${input} ${file} <one>`];
    const text = html(reportOf([{ ...backup, location: { file: "main.tf", line: 1, column: 1 } }]), { policies: metas, sources });
    expect(text).toContain("<pre><code>cdktf.out main.tf &lt;one&gt;</code></pre>");
  });
});

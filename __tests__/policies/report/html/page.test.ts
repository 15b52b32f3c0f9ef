import type { Finding } from "../../../../policies/engine/finding";
import type { Report, StoreExposure } from "../../../../policies/engine/report";
import { backup, HOSTILE, hostileReport, reachable, reportOf, waived } from "../sample";
import { broken, inBrowser, shown, withBrowser } from "./browser";

jest.setTimeout(60_000);

const store = (state: StoreExposure["state"], verdict: "open" | "closed" | "unknown", stack = "dev-network"): StoreExposure => ({
  input: "cdktf.out",
  stack,
  address: `aws_db_instance.${state}`,
  noun: "database instance",
  state,
  ways: [
    {
      origin: "the Internet",
      verdict,
      ...(verdict !== "closed" && { services: "tcp/5432" }),
      steps: ["subnet", "route", "acl", "group", "rule"].map((name) => ({ text: `aws_${name}.a`, message: "stands there" })),
    },
  ],
});

const other: Finding = { ...backup, stack: "other", severity: "low", fingerprint: "2".repeat(32) };
const whole = reportOf([reachable, backup, other], {
  waived: [waived],
  policiesOff: hostileReport("x").policiesOff,
  unknowns: [{ policyId: "x-no-z", message: "who knows", input: "cdktf.out", stack: "dev-network", address: "aws_x.y" }],
  errors: [{ input: "broken.tf", message: "no end of a string", location: { file: "broken.tf", line: 3, column: 1 } }],
  exposures: [store("closed", "closed"), store("unknown", "unknown", "other"), store("exposed", "open")],
});

/** As large as the largest that has to stay usable. */
function large(): Report {
  const stacks = Array.from({ length: 20 }, (_, index) => `stack-${index}`);
  const findings = Array.from({ length: 2_000 }, (_, index) => ({
    ...(index % 2 === 0 ? reachable : backup),
    stack: stacks[Math.floor(index / 100)]!,
    fingerprint: String(index),
  }));
  return reportOf(findings, { exposures: Array.from({ length: 600 }, (_, index) => store("closed", "closed", stacks[index % 20])) });
}

inBrowser("the page of a report", () => {
  const open = withBrowser();
  const visible = (page: Awaited<ReturnType<typeof open>>["page"]) => shown(page, "article h4");

  it("is quiet", async () => expect((await open(whole)).complaints).toEqual([]));

  it.each(["light", "dark"] as const)("breaks no rule of accessibility in %s", async (colorScheme) =>
    expect(await broken((await open(whole, { colorScheme })).page)).toEqual([]),
  );
  it("breaks none on a small screen", async () => {
    const { page } = await open(whole, { viewport: { width: 320, height: 640 } });
    expect(await broken(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  it("has a section for each question of an auditor", async () =>
    expect(await shown((await open(whole)).page, "h2")).toEqual([
      "Summary",
      "Errors",
      "Exposure map",
      "Findings",
      "Waivers",
      "Policies that are off",
      "Controls",
      "Not known before apply",
    ]));
  it("draws the worst stores first, each with its way", async () => {
    const { page } = await open(whole);
    expect(await page.evaluate("[...document.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label'))")).toEqual([
      "Way: the Internet, then aws_subnet.a, then aws_route.a, then aws_acl.a, then aws_group.a, then aws_rule.a, then aws_db_instance.exposed",
      "Way: the Internet, then aws_subnet.a, then aws_route.a, then aws_acl.a, then aws_group.a, then aws_rule.a, then aws_db_instance.unknown",
      "No way from the Internet to aws_db_instance.closed: it is closed by aws_subnet.a and aws_route.a and aws_acl.a and aws_group.a and aws_rule.a",
    ]);
  });
  it("counts the days that a waiver has left", async () =>
    expect(await shown((await open(whole)).page, "section[aria-labelledby=waivers] td:nth-child(5)")).toEqual(["2026-01-31 (1 day left)"]));
  it("maps controls to policies and what they found", async () =>
    expect(await shown((await open(whole)).page, "section[aria-labelledby=controls] tbody tr")).toEqual([
      "RDS.2rds-no-reachable-instance10",
    ]));

  describe("filter", () => {
    it("leaves what has the severity", async () => {
      const { page } = await open(whole);
      await page.locator("select[name=severity]").selectOption("critical");
      expect(await visible(page)).toEqual([`critical ${reachable.message}`]);
      expect(await shown(page, "[role=status]")).toEqual(["1 of 3 findings shown"]);
    });
    it("leaves what is in the stack, on the map too, and no heading of another", async () => {
      const { page } = await open(whole);
      await page.locator("select[name=stack]").selectOption("other");
      expect(await visible(page)).toEqual([`low, warning ${backup.message}`]);
      expect(await shown(page, "h3")).toEqual(["other"]);
      expect(await shown(page, "figcaption code")).toEqual(["aws_db_instance.unknown"]);
    });
    it("leaves what the policy found", async () => {
      const { page } = await open(whole);
      await page.locator("select[name=policy]").selectOption("rds-require-backup");
      expect(await visible(page)).toHaveLength(2);
    });
    it("may leave nothing, and gives everything back", async () => {
      const { page } = await open(whole);
      await page.locator("select[name=policy]").selectOption("rds-require-backup");
      await page.locator("select[name=severity]").selectOption("critical");
      expect(await visible(page)).toEqual([]);
      await page.getByRole("button", { name: "Show all" }).click();
      expect(await visible(page)).toHaveLength(3);
      expect(await shown(page, "[role=status]")).toEqual(["3 of 3 findings shown"]);
    });
  });

  it("can be used by keyboard alone", async () => {
    const { page } = await open(whole);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the findings");
    await page.locator("select[name=severity]").focus();
    await page.keyboard.press("ArrowDown");
    expect(await visible(page)).toHaveLength(1);
  });
  it("leads to sections that the filter does not cover", async () => {
    const { page } = await open(whole);
    await page.getByRole("link", { name: "Findings", exact: true }).click();
    expect(
      await page.evaluate(`(() => {
        const { left, top } = document.getElementById("findings").getBoundingClientRect();
        return document.elementFromPoint(left + 5, top + 5).id;
      })()`),
    ).toBe("findings");
  });
  it("shows all without its script", async () => {
    const { page } = await open(whole, { javaScriptEnabled: false });
    expect(await page.locator("article:visible").count()).toBe(3);
    expect(await page.locator("form").isVisible()).toBe(false);
  });
  it("is printed whole, without what cannot be used on paper", async () => {
    const { page } = await open(whole);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("form").isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('article')).contentVisibility")).toBe("visible");
  });

  it("runs no script but its own", async () => {
    const { page, complaints } = await open(hostileReport(HOSTILE.html));
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.scripts.length")).toBe(1);
    await page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.forged = 1' }))");
    expect(await page.evaluate("window.forged")).toBeUndefined();
    expect(complaints).toEqual([expect.stringContaining("Content Security Policy")]);
  });

  describe("of 2,000 findings", () => {
    it("renders only what is looked at, and changes only what the filter changes", async () => {
      const { page, complaints } = await open(large());
      const last = "document.querySelector('section[data-group]:last-of-type article:last-child h4')";
      expect(await page.evaluate(`${last}.checkVisibility({ contentVisibilityAuto: true })`)).toBe(false);
      await page.evaluate(
        `window.changes = 0;
        new MutationObserver((all) => (changes += all.length)).observe(document.body, { subtree: true, attributes: true, childList: true })`,
      );
      await page.locator("select[name=stack]").selectOption("stack-7");
      // 1,900 findings and 570 stores go, 19 groups, and the count is told.
      expect(await page.evaluate("changes")).toBe(1_900 + 570 + 19 + 1);
      expect(await visible(page)).toHaveLength(100);
      expect(complaints).toEqual([]);
    });
    it("filters in less time than it takes to open it", async () => {
      const { page } = await open(large());
      const opened = await page.evaluate("performance.getEntriesByType('navigation')[0].domComplete");
      const filtered = await page.evaluate(`(() => {
        const list = document.querySelector("select[name=severity]");
        list.value = "medium";
        const start = performance.now();
        list.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      })()`);
      expect(filtered).toBeLessThan(opened as number);
    });
  });
});

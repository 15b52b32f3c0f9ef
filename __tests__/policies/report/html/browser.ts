/** Pages in a real browser, headless and without a network; tests are skipped where there is no Chromium. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import type { Report } from "../../../../policies/engine/report";
import { html } from "../../../../policies/report/html/html";
import { metas } from "../sample";

const CHROMIUM = "/usr/bin/chromium";
const QUIET = "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync";
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

if (!existsSync(CHROMIUM)) process.stderr.write(`skipped: no browser at ${CHROMIUM}\n`);
export const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

export interface Opened {
  readonly page: Page;
  /** What the browser said of errors, refusals of its policy, or requests to anywhere else. */
  readonly complaints: string[];
}

/** Opens reports as files; everything is closed and removed after the tests. */
export function withBrowser(): (report: Report, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "guardrails-html-"));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET.split(" ").map((name) => `--${name}`) });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  return async (report, options) => {
    const file = join(folder, "report.html");
    writeFileSync(file, html(report, { policies: metas }));
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    const url = pathToFileURL(file).href;
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => request.url() !== url && complaints.push(`asked for ${request.url()}`));
    await page.goto(url);
    return { page, complaints };
  };
}

/** Rules of accessibility that the page breaks, each with the first element that does. */
export async function broken(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))");
}

/** Texts of the elements that are shown. */
export function shown(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => element.checkVisibility()).map((element) => element.textContent.trim())`,
  );
}

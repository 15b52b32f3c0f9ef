import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const fresh = mkdtempSync(join(tmpdir(), "guardrails-api-"));
afterAll(() => rmSync(fresh, { recursive: true }));

const pagesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(join(folder, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );

describe("the API reference", () => {
  beforeAll(
    () => void execFileSync(process.execPath, [join(root, "node_modules/typedoc/bin/typedoc"), "--out", fresh], { cwd: root }),
    120_000,
  );

  it("is up to date (npm run docs)", () => expect(pagesIn(join(root, "docs/api"))).toEqual(pagesIn(fresh)));

  it("has a page for every construct, and shows nothing that the package does not export", () => {
    const pages = pagesIn(fresh);
    const files = readdirSync(join(root, "lib/aws")).filter((file) => file.endsWith(".ts"));
    expect(Object.keys(pages).filter((page) => page.startsWith("lib/aws/"))).toEqual(
      files.map((file) => `lib/aws/${file.replace(/ts$/, "md")}`).sort(),
    );
    const exported = readFileSync(join(root, "lib/index.ts"), "utf8").match(/\w+/g);
    const shown = Object.entries(pages).flatMap(([page, text]) => (page.startsWith("lib") ? [...text.matchAll(/^### (\w+)/gm)] : []));
    expect(shown.map(([, name]) => name).filter((name) => !exported?.includes(name!))).toEqual([]);
  });
});

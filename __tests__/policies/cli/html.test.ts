import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inScratchFolder, run, write } from "./run-cli";

inScratchFolder();

const FILES = { "infra/main.tf": `resource "aws_db_instance" "a" {\n  publicly_accessible = true # <here>\n}\n` };
const LINE = "<code>publicly_accessible = true # &lt;here&gt;</code>";

describe("guardrails check --format html", () => {
  it.each(["infra", "infra/main.tf"])("shows the lines of findings in %s, given as it is or absolute", async (path) => {
    write(FILES);
    for (const given of [path, resolve(path)]) {
      await run(["check", given, "--format", "html", "--output", "report.html"]);
      expect(readFileSync("report.html", "utf8")).toContain(LINE);
    }
  });
  it("shows none in a merged report, which could name any file", async () => {
    write(FILES);
    await run(["check", "infra", "--format", "json", "--output", "report.json"]);
    const { stdout } = await run(["merge", "report.json", "--format", "html"]);
    expect(stdout).toContain("publicly_accessible = true");
    expect(stdout).not.toContain(LINE);
  });
});

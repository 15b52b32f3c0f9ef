import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sourcesIn } from "../../../policies/report/sources";

describe("sources", () => {
  const folder = mkdtempSync(join(tmpdir(), "guardrails-sources-"));
  const cwd = join(folder, "here");
  const files = ["here/main.ts", "here/infra/main.tf", "here/.env", "there/main.tf", "there/deep/a.tf", "secret.json"];
  beforeAll(() => {
    for (const file of files) {
      mkdirSync(join(folder, file, ".."), { recursive: true });
      writeFileSync(join(folder, file), `in\n${file}`);
    }
    symlinkSync(join(folder, "secret.json"), join(cwd, "link.json"));
    mkdirSync(join(cwd, "folder.ts"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (input: string, file: string) => sourcesIn(cwd)(input, file)?.[1];

  it("are read from where the command was run", () => expect(read("cdktf.out", "main.ts")).toBe("here/main.ts"));
  it("are read from a relative input", () => expect(read("infra", "infra/main.tf")).toBe("here/infra/main.tf"));
  it("are read from an input beside it", () => expect(read("../there", "../there/deep/a.tf")).toBe("there/deep/a.tf"));
  it("are read from a file beside it", () => expect(read("../there/main.tf", "../there/main.tf")).toBe("there/main.tf"));
  it("are read from an absolute input", () => expect(read(join(folder, "there"), "deep/a.tf")).toBe("there/deep/a.tf"));
  it.each([
    ["outside of both", "../secret.json"],
    ["at the end of a link that leads outside", "link.json"],
    ["that are no source code", ".env"],
    ["that are folders", "folder.ts"],
    ["that are not there", "nothing.ts"],
    ["with a name that cannot be", "a\0.ts"],
  ])("are none %s", (_, file) => expect(read("infra", file)).toBeUndefined());
  it("are read once", () => {
    const sources = sourcesIn(cwd);
    expect(sources("infra", "main.ts")).toBe(sources("infra", "main.ts"));
  });
});

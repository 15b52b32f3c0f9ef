import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedDocs, POLICY_PAGES } from "../../scripts/generated-docs";

const root = join(__dirname, "../..");

describe("what docs/ takes from the code", () => {
  const docs = generatedDocs();
  it.each([...docs.keys()])("%s is up to date (npm run docs)", (path) =>
    expect(readFileSync(join(root, path), "utf8")).toBe(docs.get(path)),
  );
  it("has no page of a policy that is gone", () =>
    expect(
      readdirSync(join(root, POLICY_PAGES))
        .map((file) => `${POLICY_PAGES}/${file}`)
        .filter((path) => !docs.has(path)),
    ).toEqual([]));
});

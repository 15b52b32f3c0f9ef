import { EXAMPLES } from "../lib/aws/support/examples";
import { constructs, exampleStacks, type CdktfConfiguration } from "./support/configurations";
import { promisesOf } from "./support/mocked";
import { PROMISES } from "./support/promises";
import { findTerraform } from "./support/terraform";

/** Every construct, those of one name together, and every example stack. */
function everything(): Readonly<Record<string, CdktfConfiguration>> {
  const examples = Object.keys(EXAMPLES);
  const names = [...new Set(examples.map((example) => example.split(" ")[0]!))];
  const together = (name: string) => constructs(examples.filter((example) => example.split(" ")[0] === name));
  return { ...Object.fromEntries(names.map((name) => [name, together(name)])), ...exampleStacks() };
}

/** One that has a bit of everything; TERRAFORM=all (`npm run test:terraform`) takes all constructs and examples. */
const all = everything();
const tested = process.env["TERRAFORM"] === "all" ? all : { "learning-service": all["learning-service"]! };

test("every construct and example promises something, and every promise is made", () => {
  const without = Object.keys(all).filter((name) => promisesOf(all[name]!).length === 0);
  expect(without).toEqual([]);
  const types = new Set(Object.values(all).flatMap(({ resource }) => Object.keys(resource)));
  expect(Object.keys(PROMISES).filter((type) => !types.has(type))).toEqual([]);
});

const terraform = findTerraform();
if (typeof terraform === "string") {
  process.stderr.write(`Skipped: tests by real Terraform, since ${terraform}.\n`);
  test.skip("tests by real Terraform", () => undefined);
} else {
  afterAll(() => terraform.end());

  describe("terraform test with a provider that makes things up:", () => {
    test.concurrent.each(Object.entries(tested))(
      "%s keeps its promises",
      async (name, configuration) => expect(await terraform.test(name, configuration)).toEqual([]),
      600_000,
    );

    test("a broken promise is seen", async () => {
      const text = JSON.stringify(constructs(["PrivateDatabase at its defaults"]));
      const broken = JSON.parse(text.replace('"publicly_accessible":false', '"publicly_accessible":true')) as CdktfConfiguration;
      expect(await terraform.test("broken", broken)).toEqual([expect.stringMatching(/: self\.publicly_accessible == false$/)]);
    }, 600_000);
  });
}

import { constructs, exampleStacks } from "./support/configurations";
import { findTerraform } from "./support/terraform";

const terraform = findTerraform();
if (typeof terraform === "string") {
  process.stderr.write(`Skipped: plans by real Terraform, since ${terraform}.\n`);
  test.skip("plans by real Terraform", () => undefined);
} else {
  afterAll(() => terraform.end());

  test("every construct is planned by real Terraform", async () => {
    expect(await terraform.plan("constructs", constructs())).toBe("");
  }, 600_000);

  describe("a stack is planned by real Terraform:", () => {
    test.each(Object.entries(exampleStacks()))("%s", async (name, stack) => expect(await terraform.plan(name, stack)).toBe(""), 600_000);
  });
}

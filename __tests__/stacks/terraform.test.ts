import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, Testing } from "cdktf";
import { Construct } from "constructs";
import { ContainerService } from "../../stacks/container-service";
import { DataTeam } from "../../stacks/data-team";
import { LearningService } from "../../stacks/learning-service";
import { SharedPlatform } from "../../stacks/shared-platform";
import { EXAMPLES } from "../lib/aws/support/examples";
import { newStack } from "../lib/aws/support/synthesize";
import { findTerraform, type CdktfConfiguration } from "./support/terraform";

const terraform = findTerraform();
if (typeof terraform === "string") {
  process.stderr.write(`Skipped: plans by real Terraform, since ${terraform}.\n`);
  test.skip("plans by real Terraform", () => undefined);
} else {
  afterAll(() => terraform.end());

  test("every construct is planned by real Terraform", () => {
    const stack = newStack();
    for (const [name, build] of Object.entries(EXAMPLES)) build(new Construct(stack, name.replaceAll(/[^A-Za-z]+/g, "-")));
    expect(terraform.plan("constructs", JSON.parse(Testing.synth(stack)) as CdktfConfiguration)).toBe("");
  }, 120_000);

  describe("a stack is planned by real Terraform:", () => {
    const outdir = mkdtempSync(path.join(tmpdir(), "guardrails-plans-"));
    afterAll(() => rmSync(outdir, { recursive: true }));
    const app = new App({ outdir });
    new LearningService(app, "learning-service");
    new ContainerService(app, "container-service");
    new DataTeam(app, "data-team", new SharedPlatform(app, "shared-platform"));
    app.synth();

    test.each(app.node.children.map(({ node }) => node.id))(
      "%s",
      (stack) => {
        const file = path.join(outdir, "stacks", stack, "cdk.tf.json");
        expect(terraform.plan(stack, JSON.parse(readFileSync(file, "utf8")) as CdktfConfiguration)).toBe("");
      },
      60_000,
    );
  });
}

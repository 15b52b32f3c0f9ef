import { Testing, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { CarelessLearningService } from "../../stacks/careless-learning-service";
import { ContainerService } from "../../stacks/container-service";
import { DataTeam } from "../../stacks/data-team";
import { LearningService } from "../../stacks/learning-service";
import { SharedPerimeter, SharedPlatform } from "../../stacks/shared-platform";
import { EXAMPLES } from "../lib/aws/support/examples";
import { newStack } from "../lib/aws/support/synthesize";
import { findTerraform, type CdktfConfiguration } from "./support/terraform";

const terraform = findTerraform();
if (typeof terraform === "string") {
  process.stderr.write(`Skipped: plans by real Terraform, since ${terraform}.\n`);
  test.skip("plans by real Terraform", () => undefined);
} else {
  test("every construct is planned by real Terraform", () => {
    const stack = newStack();
    for (const [name, build] of Object.entries(EXAMPLES)) build(new Construct(stack, name.replaceAll(/[^A-Za-z]+/g, "-")));
    expect(terraform.plan("constructs", configurationOf(stack))).toBe("");
  }, 60_000);
}

function configurationOf(stack: TerraformStack): CdktfConfiguration {
  return JSON.parse(Testing.synth(stack)) as CdktfConfiguration;
}

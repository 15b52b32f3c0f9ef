import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, TerraformStack } from "cdktf";
import { AwsAccount } from "../../lib";
import { evaluate, load, policies, type Report } from "../../policies";
import { ContainerService } from "../../stacks/container-service";
import { DataTeam } from "../../stacks/data-team";
import { LearningService } from "../../stacks/learning-service";
import { SharedPerimeter, SharedPlatform } from "../../stacks/shared-platform";
import { EXAMPLES } from "../lib/aws/support/examples";

const folder = mkdtempSync(path.join(tmpdir(), "guardrails-stacks-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The subnets of the network that exists already, for which somebody has to answer. */
const knownIds = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"].map((id) => ({
  id,
  owner: "platform-team",
  reason: "private subnets of the platform",
}));

/** What the strict preset says of an app's output, one line each. */
function strictly(name: string, build: (app: App) => void): string[] {
  const outdir = path.join(folder, name);
  const app = new App({ outdir });
  build(app);
  app.synth();
  return linesOf(evaluate(load([outdir]).inputs, { policies, settings: { preset: "strict", knownIds } }));
}

function linesOf({ findings, errors }: Report): string[] {
  return [
    ...findings.map(({ policyId, constructPath, message }) => `${policyId} ${constructPath}: ${message}`),
    ...errors.map(({ message }) => message),
  ];
}

describe("the strict preset finds nothing in", () => {
  test("any construct, at its defaults and with all props", () => {
    const found = strictly("constructs", (app) => {
      for (const [name, build] of Object.entries(EXAMPLES)) {
        const stack = new TerraformStack(app, name.replaceAll(/[^A-Za-z]+/g, "-"));
        new AwsAccount(stack, "aws", { account: "111122223333", region: "eu-west-1" });
        build(stack);
      }
    });
    expect(found).toEqual([]);
  });

  test("the example stacks, open and in lockdown", () => {
    const found = strictly("examples", (app) => {
      new LearningService(app, "learning-service");
      new LearningService(app, "learning-service-in-lockdown", { lockdown: true });
      new ContainerService(app, "container-service");
      new DataTeam(app, "data-team", new SharedPlatform(app, "shared-platform"));
      new SharedPerimeter(app, "shared-perimeter");
    });
    expect(found).toEqual([]);
  });
});

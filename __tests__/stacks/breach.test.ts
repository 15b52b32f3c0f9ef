import { App } from "cdktf";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { guard, GuardRefusal } from "../../lib";
import { CarelessLearningService } from "../../stacks/careless-learning-service";

/** Every hole of the careless service, and the policy that names it. */
const HOLES = [
  ["the literal password", "credentials-no-literal-password", "courses"],
  ["the default group that guards the database", "ec2-no-default-group", "courses"],
  ["the default group's rules", "ec2-no-default-group-rules", "default-group"],
  ["the default group's open rule", "ec2-no-open-ingress", "default-group"],
  ["the group that is open to everybody", "ec2-no-open-ingress", "open"],
  ["the public flag", "rds-no-public-instance", "courses"],
  ["the first public subnet", "vpc-no-public-ip-subnet", "subnet-a"],
  ["the second public subnet", "vpc-no-public-ip-subnet", "subnet-b"],
  ["the database in a public subnet", "vpc-no-store-in-public-subnet", "courses"],
] as const;

describe("the careless service", () => {
  const outdir = mkdtempSync(path.join(tmpdir(), "guardrails-breach-"));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const refusal = refusalOf(() => {
    const app = guard(new App({ outdir }));
    new CarelessLearningService(app, "careless");
    app.synth();
  });

  test.each(HOLES)("is refused for %s", (_, policyId, construct) => {
    const refused = refusal.report.findings.filter(({ enforcement }) => enforcement === "refuse");
    expect(refused.map((finding) => [finding.policyId, finding.constructPath])).toContainEqual([policyId, `careless/${construct}`]);
  });

  test("leaves nothing to deploy", () => {
    expect(existsSync(path.join(outdir, "manifest.json"))).toBe(false);
    expect(existsSync(path.join(outdir, "stacks", "careless"))).toBe(false);
  });
});

function refusalOf(action: () => void): GuardRefusal {
  try {
    action();
  } catch (error) {
    if (error instanceof GuardRefusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

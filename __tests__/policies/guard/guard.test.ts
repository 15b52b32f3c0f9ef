import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { App, Annotations, TerraformAsset, TerraformOutput, type TerraformStack } from "cdktf";
import { guard, GuardedApp, GuardRefusal } from "../../../policies/guard";
import { capturedOutput, deployable, filesBelow, group, stackIn, workFolder, WORLD } from "./fixture";

const folder = workFolder();
const output = capturedOutput();
const outdir = () => join(folder.path, "out");

function refusalOf(app: App): GuardRefusal {
  try {
    app.synth();
  } catch (error) {
    if (error instanceof GuardRefusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a clean app", () => {
  it("is published with its manifest, and nothing is left beside it", () => {
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db");
    app.synth();
    expect(filesBelow(folder.path)).toEqual(["out/guardrails.lines.json", "out/manifest.json", "out/stacks/network/cdk.tf.json"]);
    expect(deployable(outdir())).toEqual(["network"]);
  });

  it("is the same as what the unguarded app writes", () => {
    const guarded = new GuardedApp({ outdir: outdir() });
    const plain = new App({ outdir: join(folder.path, "plain") });
    for (const app of [guarded, plain]) {
      const [a, b] = [stackIn(app, "a"), stackIn(app, "b")];
      new TerraformOutput(b, "id", { value: group(a, "db").getStringAttribute("id") });
      app.synth();
    }
    for (const file of filesBelow(join(folder.path, "plain")))
      expect([file, readFileSync(join(outdir(), file), "utf8")]).toEqual([file, readFileSync(join(folder.path, "plain", file), "utf8")]);
    expect(filesBelow(outdir())).toEqual(filesBelow(join(folder.path, "plain")));
  });

  it("says in one line what was judged", () => {
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db");
    app.synth();
    expect(output.out).toMatch(/^clean: 1 resource in 1 stack, \d+ policies, 1 warning\.\n/);
    expect(output.err).toBe("");
  });

  it("takes its assets along, and replaces the old ones", () => {
    writeFileSync(join(folder.path, "page.html"), "hello");
    const old = join(outdir(), "stacks", "network", "assets", "old");
    mkdirSync(old, { recursive: true });
    const app = new GuardedApp({ outdir: outdir() });
    const stack = stackIn(app);
    const asset = new TerraformAsset(stack, "page", { path: join(folder.path, "page.html") });
    app.synth();
    expect(readFileSync(join(outdir(), "stacks", "network", asset.path), "utf8")).toBe("hello");
    expect(readdirSync(join(outdir(), "stacks", "network", "assets"))).toEqual(["page"]);
  });

  it("leaves what Terraform keeps in a stack's folder", () => {
    const stack = join(outdir(), "stacks", "network");
    const kept = [".terraform.lock.hcl", ".terraform/modules/modules.json", "terraform.tfstate", "terraform.tfstate.backup"];
    mkdirSync(join(stack, ".terraform", "modules"), { recursive: true });
    for (const file of kept) writeFileSync(join(stack, file), file);
    writeFileSync(join(stack, "extra.tf"), "");
    writeFileSync(join(stack, "terraform.tfvars"), "");
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db");
    app.synth();
    expect(filesBelow(stack)).toEqual([...kept, "cdk.tf.json"].sort());
  });

  it("may synthesize again", () => {
    const app = new GuardedApp({ outdir: outdir() });
    const stack = stackIn(app);
    app.synth();
    group(stack, "db");
    app.synth();
    expect(readFileSync(join(outdir(), "stacks/network/cdk.tf.json"), "utf8")).toContain("aws_security_group");
  });

  it("makes the folders above its outdir", () => {
    const app = new GuardedApp({ outdir: join(outdir(), "of", "one") });
    stackIn(app);
    app.synth();
    expect(deployable(join(outdir(), "of", "one"))).toEqual(["network"]);
  });
});

describe("a refused app", () => {
  it("leaves nothing to deploy, neither its own stacks nor the old ones", () => {
    const clean = new GuardedApp({ outdir: outdir() });
    group(stackIn(clean, "old"), "db");
    clean.synth();
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app, "good"), "db");
    group(stackIn(app, "bad"), "db", WORLD);
    refusalOf(app);
    expect(filesBelow(folder.path)).toEqual([]);
  });

  it("is told once, with all findings of all stacks", () => {
    const app = new GuardedApp({ outdir: outdir() });
    for (const id of ["a", "b"]) group(stackIn(app, id), "db", WORLD);
    refusalOf(app);
    expect(output.err).toContain("refused: 2 findings in a, b, 2 warnings. Nothing was written.");
    for (const path of ["a/db", "b/db"]) expect(output.err.split(`critical  ec2-no-open-ingress  ${path}`)).toHaveLength(2);
    expect(output.out).toBe("");
  });

  it("has the user's line in each finding, relative to the working directory", () => {
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db", WORLD);
    const [finding] = refusalOf(app).report.findings;
    expect(finding?.location?.file).toBe("__tests__/policies/guard/fixture.ts");
    expect(readFileSync(finding!.location!.file, "utf8").split("\n")[finding!.location!.line - 1]).toContain("new TerraformResource(");
  });

  it("throws a short error with the whole report and no trace of our own", () => {
    const app = new GuardedApp({ outdir: outdir() });
    group(stackIn(app), "db", WORLD);
    const refusal = refusalOf(app);
    expect(refusal.stack).toBe("GuardRefusal: The guard refused this app: 1 finding, 0 errors. Nothing was written.");
    expect(refusal.report.findings.map(({ policyId }) => policyId)).toEqual(["ec2-no-open-ingress", "ec2-no-unused-group"]);
    expect(refusal.report.findings[0]?.input).toBe(relative(process.cwd(), outdir()));
  });

  it("is refused for an error annotation, which cdktf synth only prints", () => {
    process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] = "true";
    const app = new GuardedApp({ outdir: outdir() });
    Annotations.of(stackIn(app)).addError("no owner tag");
    delete process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"];
    expect(refusalOf(app).report.errors.map(({ message }) => message)).toEqual(["[network] no owner tag"]);
    expect(deployable(outdir())).toEqual([]);
  });

  it("may be put right and synthesized again", () => {
    const app = new GuardedApp({ outdir: outdir() });
    const resource = group(stackIn(app), "db", WORLD);
    refusalOf(app);
    resource.addOverride("ingress", []);
    app.synth();
    expect(deployable(outdir())).toEqual(["network"]);
  });
});

describe("an app that throws", () => {
  it("leaves nothing to deploy and throws its own error", () => {
    const clean = new GuardedApp({ outdir: outdir() });
    stackIn(clean, "old");
    clean.synth();
    const app = new GuardedApp({ outdir: outdir() });
    stackIn(app, "first");
    const second = stackIn(app, "second");
    second.node.addValidation({ validate: () => ["no owner"] });
    expect(() => app.synth()).toThrow("no owner");
    expect(filesBelow(folder.path)).toEqual([]);
  });
});

describe("guard()", () => {
  it("returns the app that it guards, and guards it once", () => {
    const app = new App({ outdir: outdir() });
    expect(guard(app)).toBe(app);
    expect(guard(app)).toBe(app);
    group(stackIn(app), "db", WORLD);
    refusalOf(app);
    expect(deployable(outdir())).toEqual([]);
  });

  it("knows an App of another copy of cdktf", () => {
    jest.isolateModules(() => {
      const other = require("cdktf") as typeof import("cdktf");
      expect(other.App).not.toBe(App);
      const app = guard(new other.App({ outdir: outdir() }));
      const stack = new other.TerraformStack(app, "network") as TerraformStack;
      new other.TerraformResource(stack, "db", { terraformResourceType: "aws_security_group" }).addOverride("ingress", [
        { from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: [WORLD] },
      ]);
      const refusal = refusalOf(app);
      expect(refusal.report.findings[0]?.location?.file).toBe("__tests__/policies/guard/guard.test.ts");
    });
  });

  it("takes nothing but an App", () => {
    expect(() => guard({})).toThrow(new TypeError("guard() takes an App of cdktf or cdktn: guard(new App())."));
  });

  it("removes the old output at once", () => {
    const clean = new GuardedApp({ outdir: outdir() });
    stackIn(clean);
    clean.synth();
    guard(new App({ outdir: outdir() }));
    expect(filesBelow(folder.path)).toEqual([]);
  });

  it("does not load cdktf by itself", () => {
    jest.isolateModules(() => {
      jest.doMock("cdktf", () => {
        throw new Error("cdktf was loaded");
      });
      expect(require("../../../policies/guard/guard")).toHaveProperty("guard");
      jest.dontMock("cdktf");
    });
  });
});

/** An app that ends in the way that its argument names. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, Aspects, Manifest, type ISynthesisSession, type TerraformStack } from "cdktf";
import { GuardedApp } from "../../../policies/guard";
import { group, stackIn, WORLD } from "../../policies/guard/fixture";

const outdir = process.env["CDKTF_OUTDIR"]!;
const synthesizeBeside = (stack: TerraformStack) => {
  const manifest = new Manifest("0.21.0", outdir, false);
  stack.synthesizer.synthesize({ outdir, manifest, skipValidation: true } as ISynthesisSession);
  manifest.writeToFile();
};

const ENDINGS: Readonly<Record<string, (app: App, stack: TerraformStack) => void>> = {
  clean: (app) => app.synth(),
  refused(app, stack) {
    group(stack, "open", WORLD);
    app.synth();
  },
  "refused in a promise": (app, stack) => {
    group(stack, "open", WORLD);
    void Promise.resolve().then(() => app.synth());
  },
  "refusal swallowed"(app, stack) {
    group(stack, "open", WORLD);
    try {
      app.synth();
    } catch {
      process.exit(0);
    }
  },
  "refusal handled"(app, stack) {
    process.on("uncaughtException", (error) => process.stdout.write(`handled ${error.name}`));
    group(stack, "open", WORLD);
    app.synth();
  },
  "exit before synth": () => process.exit(0),
  "exit in synth"(app, stack) {
    Aspects.of(stack).add({ visit: () => process.exit(0) });
    app.synth();
  },
  "throw before synth": () => {
    throw new Error("no such owner");
  },
  "rejection before synth": () => void Promise.reject(new Error("no such owner")),
  "never synthesized": () => undefined,
  "changed afterwards"(app) {
    app.synth();
    writeFileSync(join(outdir, "stacks/network/cdk.tf.json"), "{}");
  },
  "added afterwards"(app) {
    app.synth();
    writeFileSync(join(outdir, "stacks/network/more.tf"), "");
  },
  "terraform ran afterwards"(app) {
    app.synth();
    mkdirSync(join(outdir, "stacks/network/.terraform"));
    writeFileSync(join(outdir, "stacks/network/.terraform.lock.hcl"), "");
    writeFileSync(join(outdir, "stacks/network/plan"), "");
  },
  "own session"(_, stack) {
    group(stack, "open", WORLD);
    synthesizeBeside(stack);
  },
  "own session after synth"(app, stack) {
    app.synth();
    group(stack, "open", WORLD);
    synthesizeBeside(stack);
  },
  "plain app beside": () => {
    const plain = new App();
    group(stackIn(plain, "plain"), "open", WORLD);
    plain.synth();
  },
};

const app = new GuardedApp();
const stack = stackIn(app);
group(stack, "db");
ENDINGS[process.argv[2]!]!(app, stack);

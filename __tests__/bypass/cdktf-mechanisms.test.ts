/** One test for each mechanism of CDKTF that does not stop a bad stack by itself, and for each way around app.synth() from inside the app. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  Annotations,
  App,
  Aspects,
  Fn,
  Lazy,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  Testing,
  Token,
  type ISynthesisSession,
} from "cdktf";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { guard, GuardedApp, GuardRefusal } from "../../policies/guard";
import { capturedOutput, deployable, filesBelow, group, stackIn, workFolder, WORLD } from "../policies/guard/fixture";

const folder = workFolder();
const output = capturedOutput();
const outdir = () => join(folder.path, "out");

/** An approved output that lies there from yesterday. */
beforeEach(() => {
  const app = new GuardedApp({ outdir: outdir() });
  group(stackIn(app, "yesterday"), "db");
  app.synth();
});

function expectRefused(app: App, message: string | RegExp = "The guard refused this app"): void {
  expect(() => app.synth()).toThrow(message);
  expect(filesBelow(folder.path)).toEqual([]);
}

const guarded = () => new GuardedApp({ outdir: outdir() });

describe("the table of what does not stop a bad stack", () => {
  it("an aspect of the app, which is never visited, changes nothing", () => {
    const app = guarded();
    Aspects.of(app).add({ visit: (node) => void (node instanceof TerraformResource && node.addOverride("ingress", [])) });
    group(stackIn(app), "db", WORLD);
    expectRefused(app);
  });

  it("an aspect of a node that undoes an aspect of its stack", () => {
    const app = guarded();
    const stack = stackIn(app);
    const closed = group(stack, "db");
    Aspects.of(stack).add({ visit: (node) => void (node === closed && closed.addOverride("ingress", [])) });
    Aspects.of(closed).add({
      visit: () => closed.addOverride("ingress", [{ from_port: 22, to_port: 22, protocol: "tcp", cidr_blocks: [WORLD] }]),
    });
    expectRefused(app);
  });

  it("skipValidation does not skip a validation", () => {
    const app = new GuardedApp({ outdir: outdir(), skipValidation: true });
    stackIn(app).node.addValidation({ validate: () => ["no owner"] });
    expect(app.skipValidation).toBe(false);
    expectRefused(app, "no owner");
  });

  it("a validation of the app, which cdktf runs after everything is written", () => {
    const app = guarded();
    app.node.addValidation({ validate: () => ["too many stacks"] });
    stackIn(app);
    expectRefused(app, "too many stacks");
  });

  it("a validation of the second stack, when the first is written already", () => {
    const app = guarded();
    stackIn(app, "first");
    stackIn(app, "second").node.addValidation({ validate: () => ["no owner"] });
    expectRefused(app, "no owner");
  });

  it.each(["true", undefined])("an error annotation with CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS=%s", (value) => {
    if (value !== undefined) process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] = value;
    const app = guarded();
    Annotations.of(stackIn(app)).addError("no owner tag");
    delete process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"];
    expectRefused(app, value === undefined ? "no owner tag" : "1 error");
  });

  it("an override of a resource", () => {
    const app = guarded();
    const rule = { fromPort: 22, toPort: 22, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] };
    const stack = new TerraformStack(app, "network");
    new AwsProvider(stack, "aws");
    new SecurityGroup(stack, "db", { description: "of a test", ingress: [rule] }).addOverride("ingress.0.cidr_blocks", [WORLD]);
    expectRefused(app);
  });

  it("an override of a stack", () => {
    const app = guarded();
    stackIn(app).addOverride("resource.aws_security_group.late", {
      ingress: [{ from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: [WORLD] }],
    });
    expectRefused(app);
  });

  it("an element that writes whatever it likes", () => {
    class Raw extends TerraformElement {
      override toTerraform() {
        return {
          resource: { aws_security_group: { raw: { ingress: [{ from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: [WORLD] }] } } },
        };
      }
    }
    const app = guarded();
    new Raw(stackIn(app), "raw");
    expectRefused(app);
  });

  it.each<[string, () => unknown]>([
    ["Lazy", () => Lazy.stringValue({ produce: () => WORLD })],
    ["Fn", () => Fn.join("", ["0.0.0.0", "/0"])],
    ["a template", () => '${join("/", ["0.0.0.0", "0"])}'],
    ["a token", () => Token.asString(Token.asAny(WORLD))],
  ])("a value that is hidden in %s", (_, range) => {
    const app = guarded();
    group(stackIn(app), "db", range());
    expectRefused(app);
  });

  it("a stateful Lazy is published as it was judged, or not at all", () => {
    for (let openAt = 1; openAt <= 4; openAt++) {
      const app = guarded();
      let calls = 0;
      group(stackIn(app), "db", Lazy.stringValue({ produce: () => (++calls === openAt ? WORLD : "10.0.0.0/8") }));
      try {
        app.synth();
      } catch (error) {
        expect(error).toBeInstanceOf(GuardRefusal);
        expect(filesBelow(folder.path)).toEqual([]);
        continue;
      }
      expect(readFileSync(join(outdir(), "stacks/network/cdk.tf.json"), "utf8")).not.toContain(WORLD);
    }
  });

  it("the old output does not outlive a refusal", () => {
    expect(deployable(outdir())).toEqual(["yesterday"]);
    const app = guarded();
    group(stackIn(app), "db", WORLD);
    expectRefused(app);
  });
});

describe("ways around app.synth()", () => {
  const bad = () => {
    const app = guarded();
    return { app, stack: group(stackIn(app), "db", WORLD).cdktfStack };
  };

  it("the synth of App itself is not given the folder", () => {
    const { app } = bad();
    expect(() => App.prototype.synth.call(app)).toThrow("This app is guarded: call app.synth()");
    expect(filesBelow(folder.path)).toEqual([]);
  });

  it("a stack's own synthesizer is not given a session by the app", () => {
    const { app, stack } = bad();
    const session = { outdir: app.outdir, manifest: app.manifest, skipValidation: true } as ISynthesisSession;
    expect(() => stack.synthesizer.synthesize(session)).toThrow("This app is guarded");
    expect(() => app.manifest.writeToFile()).toThrow("This app is guarded");
    expect(filesBelow(folder.path)).toEqual([]);
  });

  it("a stack's own synthesizer during the synth writes into the same staging folder", () => {
    const { app, stack } = bad();
    const other = stackIn(app, "other");
    Aspects.of(other).add({
      visit: () => stack.synthesizer.synthesize({ outdir: app.outdir, manifest: app.manifest, skipValidation: true } as ISynthesisSession),
    });
    expectRefused(app);
  });

  it("a custom synthesis that writes another file", () => {
    const app = guarded();
    const stack = stackIn(app);
    Object.defineProperty(stack, Symbol.for("cdktf/customSynthesis"), {
      value: {
        onSynthesize: (session: ISynthesisSession) =>
          writeFileSync(join(session.outdir, "stacks/network/more.tf.json"), JSON.stringify({ resource: {} })),
      },
    });
    expectRefused(app, "1 error");
    expect(output.err).toContain("stacks/network/more.tf.json was written beside what the manifest names");
  });

  it("a custom synthesis that has the manifest lead elsewhere", () => {
    const elsewhere = join(folder.path, "elsewhere");
    mkdirSync(elsewhere);
    const app = guarded();
    const stack = stackIn(app);
    Object.defineProperty(stack, Symbol.for("cdktf/customSynthesis"), {
      value: {
        onSynthesize: ({ manifest }: ISynthesisSession) => Object.assign(manifest.forStack(stack), { workingDirectory: "../elsewhere" }),
      },
    });
    expectRefused(app);
    expect(output.err).toContain('manifest.json leads out of the folder of the stack "network"');
  });

  it("two constructs with one logical id are judged as cdktf merged them", () => {
    const app = guarded();
    const stack = stackIn(app);
    for (const [id, range] of [
      ["one", "10.0.0.0/8"],
      ["two", WORLD],
    ] as const)
      group(stack, id, range).overrideLogicalId("same");
    expectRefused(app);
  });

  it("an aspect that is added at the last moment", () => {
    const app = guarded();
    const stack = stackIn(app);
    const closed = group(stack, "db");
    Aspects.of(stack).add({
      visit: () =>
        Aspects.of(closed).add({
          visit: () => closed.addOverride("ingress", [{ from_port: 0, to_port: 0, protocol: "-1", cidr_blocks: [WORLD] }]),
        }),
    });
    expectRefused(app);
  });

  it("a subclass whose synth adds more is judged with what it adds", () => {
    class Sneaky extends GuardedApp {
      override synth() {
        group(stackIn(this, "late"), "db", WORLD);
        super.synth();
      }
    }
    const app = new Sneaky({ outdir: outdir() });
    stackIn(app);
    expectRefused(app);
  });

  it("a subclass whose synth writes afterwards is judged with what it wrote", () => {
    class Sneaky extends GuardedApp {
      override synth() {
        super.synth();
        writeFileSync(join(this.outdir, "stacks/network/more.tf"), "");
      }
    }
    const app = new Sneaky({ outdir: outdir() });
    stackIn(app);
    expectRefused(app, "1 error");
  });

  it("a subclass whose synth writes nothing", () => {
    class Idle extends GuardedApp {
      override synth() {}
    }
    expectRefused(new Idle({ outdir: outdir() }));
    expect(output.err).toContain("the app wrote no manifest.json");
  });

  it("a synth that goes on later", () => {
    class Later extends GuardedApp {
      override synth(): Promise<void> & void {
        return Promise.resolve() as Promise<void> & void;
      }
    }
    expectRefused(new Later({ outdir: outdir() }), "must not be asynchronous");
  });

  it("a synth within the synth", () => {
    const app = guarded();
    Aspects.of(stackIn(app)).add({ visit: () => app.synth() });
    expectRefused(app, "called from within itself");
  });

  it("the guarded members cannot be replaced", () => {
    const app = guarded();
    for (const name of ["synth", "outdir", "manifest", "skipValidation"]) {
      expect(() => Object.defineProperty(app, name, { value: undefined })).toThrow(TypeError);
      expect(() => Object.assign(app, { [name]: undefined })).toThrow(TypeError);
    }
  });

  it("a stack named to leave its folder", () => {
    const app = guarded();
    stackIn(app, "..");
    expectRefused(app);
  });

  it("the context from the environment", () => {
    process.env["CDKTF_CONTEXT_JSON"] = JSON.stringify({ guard: false, skipValidation: true, "cdktf-guardrails": { enabled: false } });
    const app = guarded();
    delete process.env["CDKTF_CONTEXT_JSON"];
    group(stackIn(app), "db", WORLD);
    expectRefused(app);
  });

  it("an exception in the middle of the synth", () => {
    const app = guarded();
    stackIn(app, "first");
    Aspects.of(stackIn(app, "second")).add({
      visit: () => {
        throw new Error("no such owner");
      },
    });
    expectRefused(app, "no such owner");
  });

  it("two apps in one process: the refused one takes nothing from the other, nor the other its place", () => {
    const other = join(folder.path, "other");
    const clean = new GuardedApp({ outdir: other });
    const refused = guarded();
    group(stackIn(clean), "db");
    group(stackIn(refused), "db", WORLD);
    expect(() => refused.synth()).toThrow(GuardRefusal);
    clean.synth();
    expect([deployable(outdir()), deployable(other)]).toEqual([[], ["network"]]);
  });

  it("two apps with one outdir: the second's refusal removes the first's output", () => {
    const clean = guarded();
    stackIn(clean);
    const refused = guarded();
    group(stackIn(refused), "db", WORLD);
    clean.synth();
    expectRefused(refused);
  });

  it("HCL output is judged as HCL", () => {
    process.env["SYNTH_HCL_OUTPUT"] = "true";
    const [clean, refused] = [guarded(), guarded()];
    const [cleanStack, refusedStack] = [stackIn(clean), stackIn(refused)];
    delete process.env["SYNTH_HCL_OUTPUT"];
    group(cleanStack, "db");
    group(refusedStack, "db", WORLD);
    clean.synth();
    expect(filesBelow(outdir())).toEqual(["manifest.json", "stacks/network/cdk.tf", "stacks/network/metadata.json"]);
    expectRefused(refused);
  });

  it("the option hclOutput, with which cdktf writes JSON under the name of an HCL file", () => {
    const app = new GuardedApp({ outdir: outdir(), hclOutput: true });
    group(stackIn(app), "db");
    expectRefused(app);
  });

  it("Testing.synth returns a text, and Testing.fullSynth writes elsewhere", () => {
    const { stack } = bad();
    expect(Testing.synth(stack)).toContain(WORLD);
    const elsewhere = Testing.fullSynth(stack);
    expect(deployable(elsewhere)).toEqual(["network"]);
    expect(filesBelow(folder.path)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it("an app that is guarded late keeps its overrides judged", () => {
    const app = new App({ outdir: outdir() });
    group(stackIn(app), "db", WORLD);
    expectRefused(guard(app));
  });
});

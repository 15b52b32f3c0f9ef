/**
 * Real Terraform with the real AWS provider, offline, where this machine has them. The provider at hand may be older than the one that the
 * code is written for; CDKTF writes only what was set, so that another version of it reads the same configuration.
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CdktfConfiguration } from "./configurations";
import { mockedTest } from "./mocked";
import { emulated, offline } from "./rewrite";

const SETTINGS = path.join(__dirname, "..", "..", "..", "..", "shared", "bin", "tf-env");

export interface Terraform {
  /** Plans a configuration, as CDKTF writes it, against nothing, and says what Terraform says against it. */
  plan(name: string, configuration: CdktfConfiguration): Promise<string>;
  /** Applies a configuration with a provider that makes things up, and says what does not hold, or what Terraform says against it. */
  test(name: string, configuration: CdktfConfiguration): Promise<readonly string[]>;
  /** Applies a configuration to an emulator of AWS. Stacks that it refers to have been applied before, under their own names. */
  apply(name: string, configuration: CdktfConfiguration, endpoint: string): Promise<Applied>;
  /** Removes what was written. */
  end(): void;
}

export interface Applied {
  /** What Terraform says against the apply. */
  readonly problems: string;
  /** What a second plan would change. */
  readonly changes: readonly Change[];
  /** That plan, as `terraform show -json` prints it. */
  readonly plan: string;
  /** What a plan of another version of it would change, or what Terraform says against that. */
  next(configuration: CdktfConfiguration): Promise<readonly Change[] | string>;
  /** What Terraform finds when it looks at what is there, as `terraform show -json` prints it. */
  shown(): Promise<Shown>;
  /** Lifts the protection from deletion, destroys it, and says what Terraform says against that. */
  destroy(): Promise<string>;
}

export interface Shown {
  readonly refreshOnly: string;
  readonly plan: string;
  /** With what was found taken over. */
  readonly state: string;
}

export interface Change {
  readonly address: string;
  readonly type: string;
  /** As Terraform names them: ["create"], ["delete", "create"] for a replacement. */
  readonly actions: readonly string[];
  readonly attributes: readonly string[];
}

/** Terraform, after one `init` for all runs, or why there is none. */
export function findTerraform(): Terraform | string {
  if (!existsSync(SETTINGS)) return "there are no settings for an offline Terraform";
  const settings = spawnSync("bash", [SETTINGS], { encoding: "utf8" });
  if (settings.status !== 0) return settings.stderr.trim();
  const env = {
    ...process.env,
    ...Object.fromEntries([...settings.stdout.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value])),
  };
  const version = (env as Record<string, string>)["TF_AWS_PROVIDER_VERSION"]!;
  const root = mkdtempSync(path.join(tmpdir(), "guardrails-terraform-"));
  const provider = { required_providers: { aws: { source: "hashicorp/aws", version } } };
  writeFileSync(path.join(root, "main.tf.json"), JSON.stringify({ terraform: provider }));
  execFileSync("terraform", [`-chdir=${root}`, "init", "-no-color"], { env, stdio: "pipe" });

  const prepare = (name: string, configuration: CdktfConfiguration): string => {
    const folder = path.join(root, name);
    mkdirSync(folder);
    for (const file of [".terraform", ".terraform.lock.hcl"]) symlinkSync(path.join(root, file), path.join(folder, file));
    writeFileSync(path.join(folder, "empty.tfstate"), JSON.stringify(EMPTY_STATE));
    writeFileSync(path.join(folder, "importer.zip"), EMPTY_ZIP);
    writeFileSync(path.join(folder, "cdk.tf.json"), JSON.stringify(configuration, null, 2));
    return folder;
  };
  const run = (folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Output> =>
    new Promise((resolve) =>
      execFile("terraform", [`-chdir=${folder}`, ...args], { env: { ...env, ...more }, maxBuffer: 1 << 28 }, (_, stdout, stderr) =>
        resolve({ stdout, stderr }),
      ),
    );
  return {
    async plan(name, configuration) {
      return (await run(prepare(name, offline(configuration, version)), ["plan", ...QUIET, "-refresh=false"])).stderr;
    },
    async test(name, configuration) {
      const folder = prepare(name, offline(configuration, version));
      writeFileSync(path.join(folder, "promises.tftest.json"), JSON.stringify(mockedTest(configuration), null, 2));
      return diagnosticsIn((await run(folder, ["test", "-json"])).stdout);
    },
    async apply(name, configuration, endpoint) {
      const folder = prepare(name, emulated(configuration, version));
      // The S3 control API has a host name for each account, which only a proxy leads to the emulator.
      const emulator = { AWS_ENDPOINT_URL: endpoint, HTTP_PROXY: endpoint };
      const apply = await run(folder, ["apply", "-auto-approve", "-parallelism=20", ...QUIET], emulator);
      const show = async (...file: string[]) => (await run(folder, ["show", "-json", ...file])).stdout;
      const plan = (...more: string[]) => run(folder, ["plan", "-out=next.tfplan", ...more, ...QUIET], emulator);
      const planned = async (): Promise<readonly Change[] | string> => {
        const { stderr } = await plan();
        return stderr === "" ? changesIn(await show("next.tfplan")) : stderr;
      };
      const second = await planned();
      const secondPlan = await show("next.tfplan");
      return {
        plan: secondPlan,
        problems: apply.stderr + (typeof second === "string" ? second : ""),
        changes: typeof second === "string" ? [] : second,
        next(changed) {
          writeFileSync(path.join(folder, "cdk.tf.json"), JSON.stringify(emulated(changed, version)));
          return planned();
        },
        async shown() {
          await plan();
          const planned = await show("next.tfplan");
          await plan("-refresh-only");
          const refreshOnly = await show("next.tfplan");
          await run(folder, ["apply", ...QUIET, "next.tfplan"], emulator);
          return { plan: planned, refreshOnly, state: await show() };
        },
        destroy: async () => {
          const open = unprotected(readFileSync(path.join(folder, "cdk.tf.json"), "utf8"));
          writeFileSync(path.join(folder, "cdk.tf.json"), open);
          const lifted = await run(folder, ["apply", "-auto-approve", "-parallelism=20", ...QUIET], emulator);
          return lifted.stderr + (await run(folder, ["destroy", "-auto-approve", "-parallelism=20", ...QUIET], emulator)).stderr;
        },
      };
    },
    end: () => rmSync(root, { recursive: true }),
  };
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

const QUIET = ["-input=false", "-lock=false", "-no-color"];

/** What protects data from `destroy` has to be taken away before, which nobody does by accident. */
function unprotected(configuration: string): string {
  return configuration.replaceAll(/("deletion_protection(?:_enabled)?": )true/g, "$1false");
}

interface Message {
  readonly type: string;
  readonly test_summary?: { readonly status: string };
  readonly diagnostic?: { readonly severity: string; readonly summary: string; readonly detail: string; readonly address?: string };
}

/** Errors in what `terraform test -json` writes: one object a line. Silence is not success. */
function diagnosticsIn(lines: string): readonly string[] {
  const messages = lines
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Message);
  const errors = messages.flatMap(({ diagnostic }) =>
    diagnostic?.severity === "error" ? [[diagnostic.address, diagnostic.summary, diagnostic.detail].filter(Boolean).join(": ")] : [],
  );
  const passed = messages.some(({ test_summary: summary }) => summary?.status === "pass");
  return passed || errors.length > 0 ? errors : ["terraform test did not pass"];
}

interface Plan {
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly type: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly before: Readonly<Record<string, unknown>> | null;
      readonly after: Readonly<Record<string, unknown>> | null;
      readonly after_unknown: Readonly<Record<string, unknown>>;
    };
  }[];
}

function changesIn(json: string): readonly Change[] {
  const { resource_changes: resources = [] } = JSON.parse(json) as Plan;
  return resources
    .filter(({ change: { actions } }) => actions.some((action) => action !== "no-op" && action !== "read"))
    .map(({ address, type, change: { actions, before, after, after_unknown: unknown } }) => {
      const differs = (name: string) => unknown[name] === true || JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]);
      const names = new Set([before, after, unknown].flatMap((side) => Object.keys(side ?? {})));
      return { address, type, actions, attributes: [...names].filter(differs).sort() };
    });
}

const EMPTY_STATE = { version: 4, terraform_version: "1.0.0", serial: 1, lineage: "none", outputs: {}, resources: [] };

/** An archive without files, as the package of functions. */
const EMPTY_ZIP = Buffer.from("PK\x05\x06".padEnd(22, "\0"));

/**
 * Real Terraform with the real AWS provider, offline, where this machine has them. The provider at hand may be older than the one that the
 * code is written for; CDKTF writes only what was set, so that another version of it reads the same configuration.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SETTINGS = path.join(__dirname, "..", "..", "..", "..", "shared", "bin", "tf-env");

export interface Terraform {
  /** Plans a configuration, as CDKTF writes it, against nothing, and returns what Terraform says against it. */
  plan(name: string, configuration: CdktfConfiguration): string;
  /** Applies a configuration to an emulator of AWS, plans it again, and destroys it: what each step says against it, by step. */
  cycle(
    name: string,
    configuration: CdktfConfiguration,
    endpoint: string,
  ): { readonly apply: string; readonly secondPlan: string; readonly destroy: string };
  /** Removes what was written. */
  end(): void;
}

export interface CdktfConfiguration {
  readonly terraform: { readonly backend?: unknown; readonly required_providers: Readonly<Record<string, { readonly version: string }>> };
  readonly provider: Readonly<Record<string, readonly object[]>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly [other: string]: unknown;
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

  const prepare = (name: string, configuration: object): string => {
    const folder = path.join(root, name);
    mkdirSync(folder);
    for (const file of [".terraform", ".terraform.lock.hcl"]) symlinkSync(path.join(root, file), path.join(folder, file));
    writeFileSync(path.join(folder, "empty.tfstate"), JSON.stringify(EMPTY_STATE));
    writeFileSync(path.join(folder, "cdk.tf.json"), JSON.stringify(configuration, null, 2));
    return folder;
  };
  const run = (folder: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    spawnSync("terraform", [`-chdir=${folder}`, ...args, "-input=false", "-lock=false", "-no-color"], {
      env: { ...env, ...more },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
  return {
    plan(name, configuration) {
      return run(prepare(name, offline(configuration, version)), ["plan", "-refresh=false"]).stderr;
    },
    cycle(name, configuration, endpoint) {
      const folder = prepare(name, emulated(configuration, version));
      const emulator = { AWS_ENDPOINT_URL: endpoint };
      const apply = run(folder, ["apply", "-auto-approve"], emulator).stderr;
      const second = run(folder, ["plan"], emulator);
      const destroy = run(folder, ["destroy", "-auto-approve"], emulator).stderr;
      return { apply, secondPlan: changesIn(second.stdout) + second.stderr, destroy };
    },
    end: () => rmSync(root, { recursive: true }),
  };
}

/** What a plan would change, one line each. */
function changesIn(plan: string): string {
  return plan
    .split("\n")
    .filter((line) => line.startsWith("  # "))
    .join("\n");
}

const EMPTY_STATE = { version: 4, terraform_version: "1.0.0", serial: 1, lineage: "none", outputs: {}, resources: [] };

/** The same configuration with local states, another provider version, and credentials that nobody checks. */
function offline({ terraform, provider, data, ...rest }: CdktfConfiguration, version: string): object {
  const { required_providers: required } = terraform;
  const states = data?.["terraform_remote_state"];
  const unchecked = {
    access_key: "test",
    secret_key: "test",
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
    skip_requesting_account_id: true,
  };
  return {
    ...rest,
    ...(states && { data: { ...data, terraform_remote_state: remoteStates(Object.keys(states), JSON.stringify(rest)) } }),
    terraform: { required_providers: { ...required, aws: { ...required["aws"], version } } },
    provider: { ...provider, aws: provider["aws"]!.map((block) => ({ ...block, allowed_account_ids: undefined, ...unchecked })) },
  };
}

/** The same for an emulator, which does look at the account: without it, rules between groups never come to rest. */
function emulated(configuration: CdktfConfiguration, version: string): object {
  const { provider, ...rest } = offline(configuration, version) as { readonly provider: { readonly aws: readonly object[] } };
  const settings = { skip_requesting_account_id: false, s3_use_path_style: true, max_retries: 1 };
  return { ...rest, provider: { aws: provider.aws.map((block) => ({ ...block, ...settings })) } };
}

/** What other stacks put out, as text that says so. */
function remoteStates(names: readonly string[], text: string): object {
  const stateOf = (name: string) => {
    const outputs = [...text.matchAll(new RegExp(`terraform_remote_state\\.${name}\\.outputs\\.([\\w-]+)`, "g"))].map(
      ([, output]) => output!,
    );
    return {
      backend: "local",
      config: { path: "empty.tfstate" },
      defaults: Object.fromEntries(outputs.map((output) => [output, "of-another-stack"])),
    };
  };
  return Object.fromEntries(names.map((name) => [name, stateOf(name)]));
}

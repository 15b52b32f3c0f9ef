/**
 * Real Terraform with the real AWS provider, offline, where this machine has them. The provider at hand may be older than the one that the
 * code is written for; CDKTF writes only what was set, so that another version of it reads the same configuration.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SETTINGS = path.join(__dirname, "..", "..", "..", "..", "shared", "bin", "tf-env");

export interface Terraform {
  /** Plans a configuration, as CDKTF writes it, against nothing, and returns what Terraform says against it. */
  plan(name: string, configuration: CdktfConfiguration): string;
  /** The last plan of that name as JSON. */
  show(name: string): TerraformPlan;
}

export interface CdktfConfiguration {
  readonly terraform: { readonly backend?: unknown; readonly required_providers: Readonly<Record<string, { readonly version: string }>> };
  readonly provider: Readonly<Record<string, readonly object[]>>;
  readonly [other: string]: unknown;
}

export interface TerraformPlan {
  readonly resource_changes: readonly { readonly address: string; readonly change: { readonly actions: readonly string[] } }[];
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

  const run = (name: string, ...args: string[]) =>
    spawnSync("terraform", [`-chdir=${path.join(root, name)}`, ...args], { env, encoding: "utf8", maxBuffer: 1 << 28 });
  return {
    plan(name, configuration) {
      const folder = path.join(root, name);
      mkdirSync(folder, { recursive: true });
      for (const file of readdirSync(root, { withFileTypes: true }))
        if (file.name.startsWith(".terraform") && !existsSync(path.join(folder, file.name)))
          symlinkSync(path.join(root, file.name), path.join(folder, file.name));
      writeFileSync(path.join(folder, "cdk.tf.json"), JSON.stringify(offline(configuration, version), null, 2));
      return run(name, "plan", "-refresh=false", "-input=false", "-lock=false", "-no-color", "-out=plan").stderr;
    },
    show: (name) => JSON.parse(run(name, "show", "-json", "plan").stdout) as TerraformPlan,
  };
}

/** The same configuration with a local state, another provider version, and credentials that nobody checks. */
function offline({ terraform, provider, ...rest }: CdktfConfiguration, version: string): object {
  const { required_providers: required } = terraform;
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
    terraform: { required_providers: { ...required, aws: { ...required["aws"], version } } },
    provider: { ...provider, aws: provider["aws"]!.map((block) => ({ ...block, allowed_account_ids: undefined, ...unchecked })) },
  };
}

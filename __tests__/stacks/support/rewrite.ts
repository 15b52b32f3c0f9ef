/** The same configurations for a machine without AWS: another version of the provider, local states, credentials that nobody checks. */
import type { CdktfConfiguration } from "./configurations";

/** For plans against nothing: what other stacks put out is text that says so. */
export function offline(configuration: CdktfConfiguration, version: string): CdktfConfiguration {
  const outputsOf = (name: string) =>
    [...JSON.stringify(configuration).matchAll(new RegExp(`terraform_remote_state\\.${name}\\.outputs\\.([\\w-]+)`, "g"))].map(
      ([, output]) => output!,
    );
  const stateOf = (name: string) => ({
    config: { path: "empty.tfstate" },
    defaults: Object.fromEntries(outputsOf(name).map((output) => [output, "of-another-stack"])),
  });
  return withLocalStates(unchecked(configuration, version, { skip_requesting_account_id: true }), stateOf);
}

/**
 * For an emulator: the states of other stacks lie beside this one. The account is looked up, since rules between groups never come to rest
 * without it.
 */
export function emulated(configuration: CdktfConfiguration, version: string): CdktfConfiguration {
  const settings = { skip_requesting_account_id: false, s3_use_path_style: true, max_retries: 3 };
  const stateOf = (name: string) => ({ config: { path: `../${name.replace("cross-stack-reference-input-", "")}/terraform.tfstate` } });
  return withLocalStates(unchecked(configuration, version, settings), stateOf);
}

function unchecked({ terraform, provider, ...rest }: CdktfConfiguration, version: string, settings: object): CdktfConfiguration {
  const { required_providers: required } = terraform;
  const credentials = {
    access_key: "test",
    secret_key: "test",
    skip_credentials_validation: true,
    skip_metadata_api_check: true,
    skip_region_validation: true,
  };
  return {
    ...rest,
    terraform: { required_providers: { ...required, aws: { ...required["aws"], version } } },
    provider: { aws: provider.aws.map((block) => ({ ...block, allowed_account_ids: undefined, ...credentials, ...settings })) },
  };
}

function withLocalStates(configuration: CdktfConfiguration, stateOf: (name: string) => object): CdktfConfiguration {
  const { data } = configuration;
  const states = Object.keys(data?.["terraform_remote_state"] ?? {});
  if (states.length === 0) return configuration;
  const local = Object.fromEntries(states.map((name) => [name, { backend: "local", ...stateOf(name) }]));
  return { ...configuration, data: { ...data, terraform_remote_state: local } };
}

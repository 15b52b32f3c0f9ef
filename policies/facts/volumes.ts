/** Volumes of EC2, and what the account does with those that do not ask to be encrypted. */
import type { Module, Resource } from "../terraform/model/resource";
import type { Facts } from "./facts";
import { once } from "./once";

/**
 * True where the same module makes EBS encrypt everything in the account and region of the resource: "you can't launch an unencrypted volume"
 * then, whatever is asked for (https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html). Without looking at credentials, only
 * one provider configuration of one module is sure to be one account and region.
 */
export function isEncryptedByDefault({ module, provider }: Resource, facts: Facts): boolean {
  return encryptingProviders(facts).get(module)?.has(provider) === true;
}

/** By module: the provider configurations in whose account and region EBS encrypts by default. */
const encryptingProviders = once((facts: Facts): ReadonlyMap<Module, ReadonlySet<string>> => {
  const providers = new Map<Module, Set<string>>();
  for (const setting of facts.resources("aws_ebs_encryption_by_default")) {
    const enabled = setting.at("enabled");
    // "Defaults to `true`" (documentation of the resource).
    if (setting.repetition === "unknown" || !(enabled.isAbsent || enabled.isTrue)) continue;
    providers.set(setting.module, (providers.get(setting.module) ?? new Set()).add(setting.provider));
  }
  return providers;
});

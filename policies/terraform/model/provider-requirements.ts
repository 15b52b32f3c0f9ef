/**
 * Which providers a module needs, and in which version: what its required_providers say, and the lock file where there is one, since that is
 * the version that runs. https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
import type { Body } from "./body";
import type { Value } from "./value";

export interface ProviderRequirement {
  readonly source?: string;
  readonly version?: string;
}

/** By local name; earlier settings win, as the last override comes first. */
export function requirementsIn(settings: readonly Body[]): Map<string, ProviderRequirement> {
  const required = new Map<string, ProviderRequirement>();
  for (const { body } of settings.flatMap((one) => one.blocks("required_providers")))
    for (const name of body.names) if (!required.has(name)) required.set(name, requirement(body.constant(name)));
  return required;
}

/** Before 0.13 a requirement was the version alone. */
function requirement(value: Value | undefined): ProviderRequirement {
  if (value?.kind === "string") return { version: value.value };
  const text = (part: string) => {
    const entry = value?.kind === "object" ? value.entries.get(part) : undefined;
    return entry?.kind === "string" ? entry.value : undefined;
  };
  const [source, version] = [text("source"), text("version")];
  return { ...(source !== undefined && { source }), ...(version !== undefined && { version }) };
}

/** Versions by full source address, as the lock file has them. */
export function lockedVersions(lock: Body): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const { labels, body } of lock.blocks("provider", 1)) {
    const version = body.constant("version");
    if (version?.kind === "string") versions.set(labels[0]!, version.value);
  }
  return versions;
}

/**
 * A module's own requirements, completed by those of the others and by the lock file: all modules of a configuration run with one version of
 * a provider. `others` are in the order in which they are preferred.
 */
export function completed(
  own: ReadonlyMap<string, ProviderRequirement>,
  others: readonly ReadonlyMap<string, ProviderRequirement>[],
  locked: ReadonlyMap<string, string>,
): ReadonlyMap<string, ProviderRequirement> {
  const result = new Map(own);
  for (const other of others)
    for (const [name, { source, version }] of other) {
      const known = result.get(name);
      const fits = known?.source === undefined || address(name, known.source) === address(name, source);
      if (fits && known?.version === undefined)
        result.set(name, { ...(source !== undefined && { source }), ...known, ...(version !== undefined && { version }) });
    }
  for (const [provider, version] of locked) {
    const names = [...result].filter(([name, { source }]) => address(name, source) === provider).map(([name]) => name);
    const all = names.length > 0 ? names : [provider.slice(provider.lastIndexOf("/") + 1)];
    for (const name of all) result.set(name, { source: provider, ...result.get(name), version });
  }
  return result;
}

/** `aws` and `hashicorp/aws` are `registry.terraform.io/hashicorp/aws`. https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses */
function address(name: string, source = name): string {
  const parts = source.toLowerCase().split("/");
  return ["registry.terraform.io", "hashicorp"]
    .slice(0, 3 - parts.length)
    .concat(parts)
    .join("/");
}

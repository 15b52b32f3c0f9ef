/**
 * What an attribute that should name other resources points to. Facts are joined by the identity of resource instances, never by names or
 * address text, so an edge survives locals, modules, functions and stacks.
 */
import { append } from "./append";
import type { Attribute } from "../terraform/model/attribute";
import type { Reference } from "../terraform/model/value";
import type { Resource } from "../terraform/model/resource";

export type Target =
  | ResourceTarget
  /** An id, name or ARN written out: something that exists outside of what is judged. */
  | { readonly kind: "literal"; readonly id: string; readonly at: Attribute }
  /** It may name anything. */
  | { readonly kind: "unknown"; readonly at: Attribute };

interface ResourceTarget {
  readonly kind: "resource";
  readonly resource: Resource;
  readonly reference: Reference;
  readonly at: Attribute;
}

/** The type under which facts index a resource: data sources begin with `data.`. */
export const kindOf = (resource: Resource): string => (resource.mode === "data" ? `data.${resource.type}` : resource.type);

/**
 * What one value names, where resources of `types` are meant. Several targets mean that it names one of them. References to other types
 * are how the value came about (an instance whose groups are read, say), not what it names.
 */
export function targets(attribute: Attribute, ...types: string[]): Target[] {
  if (attribute.isAbsent) return [];
  const alternatives = attribute.unknown?.oneOf;
  if (alternatives) return alternatives.flatMap((_, index) => targets(attribute.alternative(index), ...types));
  const meant = attribute.references.flatMap((reference): ResourceTarget[] => {
    const { resource } = reference;
    return resource && types.includes(kindOf(resource)) ? [{ kind: "resource", resource, reference, at: attribute }] : [];
  });
  if (meant.length > 0) return meant.length === 1 ? meant : [...new Map(meant.map((one) => [one.resource, one])).values()];
  const literal = attribute.string;
  if (literal !== undefined) return [{ kind: "literal", id: literal, at: attribute }];
  return [{ kind: "unknown", at: attribute }];
}

/** The same for a list: what each of its elements names. */
export const targetsOf = (list: Attribute, ...types: string[]): Target[] => list.items().flatMap((item) => targets(item, ...types));

/** A resource as the target of what stands on it. */
export const itself = (resource: Resource): Target => ({
  kind: "resource",
  resource,
  reference: { address: resource.address, attribute: [], resource },
  at: resource.at(),
});

/** The one resource meant, where there is no doubt. */
export function target(attribute: Attribute, ...types: string[]): Resource | undefined {
  const [first, ...others] = targets(attribute, ...types);
  return first?.kind === "resource" && others.length === 0 ? first.resource : undefined;
}

/** Resources by what one of their attributes names: the entries of a list, the attachments of an interface. */
export function byTarget(
  resources: readonly Resource[],
  attribute: string,
  ...types: string[]
): ReadonlyMap<Resource, readonly Resource[]> {
  const index = new Map<Resource, Resource[]>();
  for (const resource of resources)
    for (const named of targets(resource.at(attribute), ...types)) {
      if (named.kind !== "resource") continue;
      append(index, named.resource, resource);
    }
  return index;
}

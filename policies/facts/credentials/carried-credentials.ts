/** Credentials that a text or a structure carries: maps of variables, pairs of name and value, JSON in text, scripts, base64 of either. */
import { Attribute } from "../../terraform/model/attribute";
import type { UnknownValue } from "../../terraform/model/value";
import { fromBase64, joined, partsOf } from "../carried-text";
import { readPolicyJson } from "../policy-documents/policy-json";
import { NAMING_KINDS, PAIRS } from "./carriers";
import { isPointer, isSecretName } from "./secret-names";
import { credentialIn } from "./secret-shapes";
import { isWrittenOut } from "./written-out";

export interface CarriedCredential {
  readonly at: Attribute;
  /** "an AWS access key id" */
  readonly what: string;
}

/** A label may be called after the secret that it says something about: `password = "rotated"`. */
const LABELS = /^(docker_?labels|labels|tags)$/i;

export function carriedBy(place: Attribute): CarriedCredential[] {
  if (place.unknown?.oneOf) return place.alternatives.flatMap(carriedBy);
  const value = place.value;
  if (value === undefined) return [];
  if ("entries" in value) return ofEntries(place, value.entries);
  if ("elements" in value) return place.items().flatMap(carriedBy);
  const parts = partsOf(place);
  return parts ? ofText(place, parts) : [];
}

function ofEntries(place: Attribute, entries: ReadonlyMap<string, unknown>): CarriedCredential[] {
  const [nameOf = "", valueOf = ""] = PAIRS.find(([name, value]) => entries.has(name) && entries.has(value)) ?? [];
  const name = secretNameIn(place.get(nameOf));
  if (name !== undefined) return NAMING_KINDS.includes(place.get("type").string ?? "") ? [] : namedCredential(name, place.get(valueOf));
  return place.entries().flatMap(([key, value]) => {
    if (LABELS.test(key)) return value.entries().flatMap(([, label]) => carriedBy(label));
    const named = namedCredential(key, value);
    return named.length > 0 ? named : carriedBy(value);
  });
}

/** A name that says that what it names is a secret; one arm of a condition is enough. */
export const secretNameIn = (name: Attribute): string | undefined =>
  name.alternatives.flatMap(({ string }) => string ?? []).find(isSecretName);

/** What a value under this name is, where the name says that it is a secret. */
export function namedCredential(name: string, value: Attribute): CarriedCredential[] {
  const isOne = isSecretName(name) && value.alternatives.some((one) => isWrittenOut(one) && !isPointer(one.string ?? ""));
  return isOne ? [{ at: value, what: `a value for ${name}` }] : [];
}

function ofText(place: Attribute, parts: readonly (string | UnknownValue)[]): CarriedCredential[] {
  const text = joined(parts);
  const json = /^\s*[[{]/.test(text) ? readPolicyJson(parts) : undefined;
  const what = json
    ? carriedBy(new Attribute(place.block, place.path, json))[0]?.what
    : (credentialIn(text) ?? credentialIn(fromBase64(text)));
  return what === undefined ? [] : [{ at: place, what }];
}

/** Policies that ask for a KMS key of one's own differ in the service and in where the key is named, never in why or how they ask. */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import type { Resource } from "../../terraform/model/resource";
import { faults, type Setting } from "./setting";

type Rest<T> = T extends unknown ? Omit<T, "wanted" | "leftOut"> : never;

type CustomerKeyMeta = Pick<PolicyMeta, "id" | "title" | "topic" | "references" | "examples"> &
  Partial<Pick<PolicyMeta, "remediation" | "controls" | "awsConfigRule" | "misses">> & {
    /** Where the key is named. */
    readonly keys: readonly Rest<Setting>[];
    /** What must be on for the key to be used at all. */
    readonly switches?: readonly Setting[];
  };

export function customerKeyPolicy({ keys, switches = [], ...meta }: CustomerKeyMeta): Policy {
  return definePolicy({
    severity: "low",
    description:
      "With a key of AWS's own, whoever may read the store may also decrypt it. A key of your own is a second gate: its policy says who may use it, each use is logged, and disabling it closes everything that it encrypts.",
    remediation: "Name a customer managed key, such as one made with EncryptionKey.",
    ...meta,
    references: [...meta.references, "https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-mgmt"],
    controls: { nist80053: ["SC-12"], ...meta.controls },
    messages: {
      off: "{address} is encrypted with a key that AWS owns, if at all: {attribute} is {value}.",
      noKey: "{address} is encrypted with a key that AWS chooses, if at all: {attribute} is left out.",
      awsKey: "{address} is encrypted with a key that AWS manages: {attribute} is {value}.",
      unknown: "{address} cannot be proved to use a key of your own: {attribute} is {value}.",
    },
    check({ facts, report }) {
      const isOff = new Set<Resource>();
      for (const { resource, at, name: attribute, fault } of faults(facts, switches)) {
        isOff.add(resource);
        if (fault === "unknown" || fault === "unknownDefault") report("unknown", { at, attribute, value: at.text });
        else report("off", { at, attribute, value: at.text });
      }
      // Which key is named says nothing where it is not used.
      for (const { resource, at, name: attribute, fault } of faults(
        facts,
        keys.map((key) => ({ ...key, wanted: "own key" })),
      )) {
        if (isOff.has(resource)) continue;
        if (fault === "awsKey" || fault === "unknown") report(fault, { at, attribute, value: at.text });
        else report("noKey", { at, attribute });
      }
    },
  });
}

/** Policies that ask for a KMS key of one's own differ in the service and in where the key is named, never in why or how they ask. */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import { judgeSetting, type Setting } from "./setting";

type Rest<T> = T extends unknown ? Omit<T, "wanted" | "leftOut"> : never;

type CustomerKeyMeta = Pick<PolicyMeta, "id" | "title" | "topic" | "references" | "examples"> &
  Partial<Pick<PolicyMeta, "remediation" | "controls" | "awsConfigRule" | "misses">> & {
    /** Where the key is named. */
    readonly keys: readonly Rest<Setting>[];
    /** What must be on for the key to be used at all. */
    readonly switches?: readonly Setting[];
  };

export function customerKeyPolicy({ keys, switches = [], ...meta }: CustomerKeyMeta): Policy {
  const settings: readonly Setting[] = [...switches, ...keys.map((key) => ({ ...key, wanted: "own key" as const }))];
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
      for (const setting of settings)
        for (const resource of facts.resources(...setting.types)) {
          if (setting.when?.(resource, facts) === false) continue;
          for (const { at, name: attribute, verdict } of judgeSetting(resource, setting)) {
            const place = { at, attribute, value: at.text };
            if (verdict === "right") continue;
            if (verdict === "awsKey") report("awsKey", place);
            else if (verdict === "unknown" || verdict === "unknownDefault") report("unknown", place);
            else report(setting.wanted === "own key" ? "noKey" : "off", place);
          }
        }
    },
  });
}

/** Policies on the public switch of a data store differ in the service, its controls and its words, never in what they ask. */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";

type StoreMeta = Pick<PolicyMeta, "id" | "title" | "references"> &
  Partial<Pick<PolicyMeta, "aliases" | "controls" | "awsConfigRule" | "misses" | "description" | "severity">> & {
    readonly types: readonly string[];
    /** What to set, and what to use instead. */
    readonly remediation: string;
    readonly examples: PolicyMeta["examples"];
  };

export function publicStorePolicy({ types, ...meta }: StoreMeta): Policy {
  return definePolicy({
    topic: "public-database",
    severity: "critical",
    core: true,
    description:
      "A publicly accessible store gets an address that the Internet can route to; only its security group, if it has one, then stands between it and everyone. One careless rule later it is open, and nothing else has to change.",
    ...meta,
    messages: {
      public: "{address} gets a public address: {attribute} is {value}.",
      publicByDefault: "{address} gets a public address: {attribute} is left out, and the default is public.",
      unknown: "{address} cannot be proved private: {attribute} is {expression}, which {why}.",
      unknownDefault: "{address} cannot be proved private: {attribute} is left out, and its default depends on {what}.",
    },
    check({ facts, report }) {
      for (const { resource, publicAccess } of facts.dataStores) {
        if (!publicAccess || !types.includes(resource.type)) continue;
        const { state, at, byDefault, dependsOn } = publicAccess;
        const attribute = at.name;
        if (state === "public") report(byDefault ? "publicByDefault" : "public", { at, attribute, value: at.text });
        else if (dependsOn !== undefined) report("unknownDefault", { at, attribute, what: dependsOn });
        else if (state === "unknown")
          report("unknown", { at, attribute, expression: at.expression, why: at.unknown?.why ?? "is neither true nor false" });
      }
    },
  });
}

/** Policies that ask a resource's own policy to refuse plain HTTP differ in the service, never in what they ask. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import type { Facts } from "../../facts/facts";
import { deniesWithoutTls } from "../../facts/tls-policies";

type TlsMeta = Omit<PolicyMeta, "topic" | "messages"> & {
  /** An action that must be denied without TLS. */
  readonly action: string;
  /** What is asked, with the policies of each. */
  readonly subjects: (facts: Facts) => Iterable<{ readonly resource: Resource; readonly policies: readonly Attribute[] }>;
};

export function tlsPolicy({ action, subjects, ...meta }: TlsMeta): Policy {
  return definePolicy({
    topic: "encryption-in-transit",
    ...meta,
    messages: {
      plain: "{address} answers plain HTTP: no statement of its policy denies it.",
      unknown: "{address} cannot be proved to require TLS: its policy cannot be read before apply.",
    },
    check({ facts, report }) {
      for (const { resource, policies } of subjects(facts)) {
        const denies = deniesWithoutTls(policies, action);
        if (denies !== "yes") report(denies === "no" ? "plain" : "unknown", { at: resource });
      }
    },
  });
}

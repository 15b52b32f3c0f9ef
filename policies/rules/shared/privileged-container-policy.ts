/** Policies on privileged containers differ in the service, never in what they ask. */
import { definePolicy, type Policy, type PolicyMeta } from "../../engine/policy";
import { privilegedSwitches } from "../../facts/containers";

type PrivilegedMeta = Pick<PolicyMeta, "id" | "title" | "references" | "examples"> &
  Partial<Pick<PolicyMeta, "controls" | "awsConfigRule">> & { readonly type: string };

export function privilegedContainerPolicy({ type, ...meta }: PrivilegedMeta): Policy {
  return definePolicy({
    topic: "compute-exposure",
    severity: "high",
    description:
      "A privileged container has the rights of root on its host: whoever breaks into it has every container there, their roles and their data.",
    remediation: "Leave privileged out, and add the single capabilities that are needed.",
    ...meta,
    controls: { nist80053: ["AC-6"], ...meta.controls },
    messages: {
      privileged: "{address} runs a container with the rights of root on its host: privileged is {value}.",
      unknown: "{address} cannot be proved to run without the rights of root on its host: {attribute} is {expression}, which {why}.",
    },
    check({ facts, report }) {
      for (const { at, isReadable } of privilegedSwitches(facts, type)) {
        const unknown = { at, attribute: at.name, expression: at.expression, why: at.unknown?.why ?? "is no such value" };
        // A text that nobody can read yet says nothing for or against.
        if (!isReadable) report("unknown", { ...unknown, severity: "medium" });
        else if (at.isTrue) report("privileged", { at, value: at.text });
        else if (at.isUnknown) report("unknown", unknown);
      }
    },
  });
}

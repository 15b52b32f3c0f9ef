/** A small policy for tests of the engine: every known element of one attribute of `null_resource` is found. */
import { definePolicy, type CheckContext, type Policy, type PolicyMeta } from "../../../policies/engine/policy";
import { loadFiles } from "../../../policies/terraform/load/load";

const MESSAGES = { present: "{address} has {what}.", unknown: "{address} may have {what}." } as const;
type Check = (context: CheckContext<typeof MESSAGES>) => void;

export function attributePolicy(attribute: string, meta: Partial<Omit<PolicyMeta, "messages">> = {}): Policy {
  return policyWith(
    ({ facts, report }) => {
      for (const resource of facts.resources("null_resource"))
        for (const at of resource.at(attribute).items()) report(at.isUnknown ? "unknown" : "present", { at, what: at.expression });
    },
    { id: `null-no-${attribute}`, ...meta },
  );
}

export function policyWith(check: Check, meta: Partial<Omit<PolicyMeta, "messages">> = {}): Policy {
  return definePolicy({
    id: "null-no-trouble",
    title: "Disallow trouble",
    topic: "network",
    severity: "high",
    description: "Trouble is not wanted in anything that is tested here.",
    remediation: "Leave it out.",
    references: ["https://example.com"],
    examples: { bad: `resource "null_resource" "a" { trouble = 1 }`, good: "" },
    messages: MESSAGES,
    ...meta,
    check,
  });
}

export const throwing = policyWith(
  () => {
    throw new Error("out of luck");
  },
  { id: "null-no-throwing" },
);

export function inputsOf(hcl: string, path = ".") {
  const { inputs, errors } = loadFiles({ "main.tf": hcl });
  expect(errors).toEqual([]);
  return inputs.map((input) => ({ ...input, path }));
}

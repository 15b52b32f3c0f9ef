/** One policy over the facts of one input: its reports become findings, complete but for their name and what is to become of them. */
import type { Facts } from "../facts/facts";
import type { Input } from "../terraform/load/load";
import type { Configuration } from "../terraform/model/resource";
import { controlIds } from "./controls";
import type { Finding, RelatedLocation } from "./finding";
import { fill } from "./message";
import { blockOf, type Places } from "./places";
import type { Policy, ReportOptions, Severity } from "./policy";
import { docsPath } from "./policy-summary";

export type Found = Omit<Finding, "fingerprint" | "enforcement">;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Message id of the finding that stands for a policy's own error. */
const THREW = "threw";

/** Whether it says that a policy stopped with an error. Such a finding always refuses. */
export function isThrown({ messageId, address }: Found): boolean {
  return messageId === THREW && address === "";
}

/** By convention the messages about values that are not known begin with "unknown". */
export function isAboutUnknown({ messageId }: Found): boolean {
  return messageId.startsWith("unknown");
}

/** Never throws: a policy that does has found that nothing it judges can be called clean. */
export function runPolicy(policy: Policy, facts: Facts, places: Places): Found[] {
  const found: Found[] = [];
  let shared: ReturnType<typeof common> | undefined;
  try {
    const ended: unknown = policy.check({
      facts,
      report(messageId, options) {
        shared ??= common(policy, policy.severity);
        found.push(toFinding(policy, shared, messageId, options, places));
      },
    });
    if (isPromise(ended)) {
      ended.then(undefined, () => undefined);
      throw new Error("its check is asynchronous, and nobody would wait for what it has yet to report");
    }
  } catch (error) {
    found.push(threw(policy, error, places.input));
  }
  return found;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/** A value that is reported for being a secret is not told once more, to everybody who reads the report. */
function toFinding(policy: Policy, shared: ReturnType<typeof common>, messageId: string, options: ReportOptions, places: Places): Found {
  const template = policy.messages[messageId];
  if (template === undefined) throw new Error(`It reports ${JSON.stringify(messageId)}, which is not among its messages.`);
  const { at, related, path } = options;
  const { address, constructPath, module } = blockOf(at);
  // One property after the other: a report may have many thousands of these, and spreading takes ten times as long.
  const finding: Writable<Found> = {
    policyId: shared.policyId,
    topic: shared.topic,
    severity: options.severity ?? shared.severity,
    remediation: shared.remediation,
    docs: shared.docs,
    controls: shared.controls,
    messageId,
    message: fill(template, options, address),
    input: places.input.path,
    stack: module.configuration.name,
    address,
    location: places.location(at),
    related: related?.map(({ at: other, message }): RelatedLocation => ({ ...places.related(other), message })) ?? [],
  };
  if (constructPath !== undefined) finding.constructPath = constructPath;
  if ("block" in at) {
    finding.attribute = at.name;
    finding.value = shared.topic === "secrets-credentials" && !at.isAbsent ? "(not shown)" : at.text;
  }
  if (path) finding.path = path.map((step) => places.step(step));
  return finding;
}

function threw(policy: Policy, error: unknown, input: Input): Found {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ...common(policy, policy.severity),
    messageId: THREW,
    message: `The policy ${policy.id} stopped with an error, so nothing that it judges can be called clean: ${reason}`,
    input: input.path,
    stack: stackName(input.configurations),
    address: "",
    related: [],
    remediation: "Report the error to whoever maintains the policy.",
  };
}

function stackName(configurations: readonly Configuration[]): string {
  return configurations.length === 1 ? configurations[0]!.name : "all stacks";
}

/** What a finding takes from its policy's meta. */
export function common(policy: Omit<Policy, "check">, severity: Severity) {
  return {
    policyId: policy.id,
    topic: policy.topic,
    severity,
    remediation: policy.remediation,
    docs: docsPath(policy.id),
    controls: controlIds(policy.controls),
  };
}

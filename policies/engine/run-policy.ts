/** One policy over the facts of one input: its reports become findings, complete but for their name and what is to become of them. */
import type { Facts } from "../facts/facts";
import type { Input } from "../terraform/load/load";
import type { Block, Configuration } from "../terraform/model/resource";
import type { SourceLocation } from "../terraform/source";
import { controlIds } from "./controls";
import type { Finding, PathStep, Place, RelatedLocation } from "./finding";
import type { Policy, ReportOptions, Severity, Topic } from "./policy";
import { docsPath } from "./policy-summary";
import { userPath } from "./user-path";

export type Found = Omit<Finding, "fingerprint" | "enforcement">;

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
export function runPolicy(policy: Policy, facts: Facts, input: Input): Found[] {
  const found: Found[] = [];
  const shared = common(policy, policy.severity);
  try {
    const ended: unknown = policy.check({
      facts,
      report: (messageId, options) => void found.push(toFinding(policy, shared, messageId, options, input)),
    });
    if (isPromise(ended)) {
      ended.then(undefined, () => undefined);
      throw new Error("its check is asynchronous, and nobody would wait for what it has yet to report");
    }
  } catch (error) {
    found.push(threw(policy, error, input));
  }
  return found;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function toFinding(policy: Policy, shared: ReturnType<typeof common>, messageId: string, options: ReportOptions, input: Input): Found {
  const template = policy.messages[messageId];
  if (template === undefined) throw new Error(`It reports ${JSON.stringify(messageId)}, which is not among its messages.`);
  const { at } = options;
  const block = blockOf(at);
  return {
    ...shared,
    severity: options.severity ?? policy.severity,
    messageId,
    message: fill(template, { ...options, address: block.address }),
    input: input.path,
    stack: block.module.configuration.name,
    ...place(at, input, policy.topic),
    related: (options.related ?? []).map(({ at: other, message }): RelatedLocation => ({ ...relatedPlace(other, input), message })),
    ...(options.path && { path: options.path.map((at) => step(at, input)) }),
  };
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

/** A value that is reported for being a secret is not told once more, to everybody who reads the report. */
function place(at: Place, input: Input, topic: Topic): Pick<Found, "address" | "constructPath" | "attribute" | "value" | "location"> {
  const block = blockOf(at);
  return {
    address: block.address,
    ...(block.constructPath !== undefined && { constructPath: block.constructPath }),
    ...("block" in at && { attribute: at.name, value: topic === "secrets-credentials" ? "(not shown)" : at.text }),
    location: locationOf(at, input),
  };
}

function relatedPlace(at: Place, input: Input): Pick<RelatedLocation, "address" | "location"> {
  return { address: blockOf(at).address, location: locationOf(at, input) };
}

function step(at: Place | string, input: Input): PathStep {
  if (typeof at === "string") return { text: at };
  const where = relatedPlace(at, input);
  return { text: "block" in at ? `${where.address} ${at.name}` : where.address, ...where };
}

function blockOf(at: Place): Block {
  return "block" in at ? at.block : at;
}

function locationOf(at: Place, input: Input): SourceLocation {
  const { constructPath } = blockOf(at);
  const made = constructPath === undefined ? undefined : input.sourceLine?.(constructPath);
  if (made) return made;
  const location = "block" in at ? at.location : at.location();
  return { ...location, file: userPath(input.path, location.file) };
}

/** Puts data in the places of `{names}`. */
export function fill(template: string, data: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : placeholder;
  });
}

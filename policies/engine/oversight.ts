/** The policy that watches over the exceptions from all others. What it finds lies in the waiver file, not in the configuration. */
import type { Enforcement, Finding } from "./finding";
import type { Policy, Severity } from "./policy";
import { fill } from "./message";
import { common } from "./run-policy";
import type { WaiverProblem } from "./waiver";

const MESSAGES = {
  malformed: "A waiver cannot be read: {reason}",
  unknownPolicy: 'The waiver of "{policy}" for {scope} names no policy that there is{suggestion}',
  fatal: "The waiver of {policy} for {scope} is worth nothing: this policy takes no waiver.",
  broad: 'The waiver of {policy} covers "{scope}", which names nothing in particular.',
  selfApproved: "The waiver of {policy} for {scope} was approved by {owner}, who also owns it.",
  early: "The waiver of {policy} for {scope} begins only on {created}.",
  tooLong: "The waiver of {policy} for {scope} runs for {days} days, where {maxDays} are allowed.",
  expired: "The waiver of {policy} for {scope} expired on {expires}; {owner} owns it.",
  knownExpired: "{what} is no longer known as the team's own: that expired on {expires}; {owner} owns it.",
  duplicate: "The waiver of {policy} for {scope} stands there twice.",
  unused: "The waiver of {policy} for {scope} covers no finding.",
} as const;

export const WAIVER_POLICY: Omit<Policy<typeof MESSAGES>, "check"> = {
  id: "oversight-no-invalid-waiver",
  title: "Disallow waivers that are expired, unused, too broad, self-approved or malformed, and expired known ranges and ids",
  topic: "oversight",
  severity: "high",
  description:
    "An exception that nobody looks after outlives its reason, and hides the next hole of its kind. A waiver that breaks the rules is worth nothing: the finding that it was to cover stays.",
  remediation:
    "Remove the waiver or what is known no longer, or give a waiver a policy, a scope that names a construct or resource, a reason, an owner, an approver who is not the owner, and an end at most 90 days after its beginning.",
  references: ["https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final"],
  controls: { nist80053: ["CM-3", "CA-5"] },
  fatal: true,
  misses: ["Whether the owner and the approver are people who exist."],
  examples: {
    bad: '{ "policy": "rds-no-public-instance", "scope": "*", "reason": "for now", "owner": "ops@example.com", "approvedBy": "ops@example.com", "created": "2026-01-01", "expires": "2026-12-31" }',
    good: '{ "policy": "rds-no-public-instance", "scope": "dev-network/orders", "reason": "migration until the VPN is up", "owner": "ops@example.com", "approvedBy": "security@example.com", "created": "2026-01-01", "expires": "2026-01-31", "ticket": "OPS-1" }',
  },
  messages: MESSAGES,
};

/** An unused waiver does no harm yet, nor does a range that is refused like any other again: they only warn. */
function severityOf({ messageId }: WaiverProblem): Severity {
  return messageId === "unused" || messageId === "knownExpired" ? "low" : WAIVER_POLICY.severity;
}

export function waiverFinding(problem: WaiverProblem): Omit<Finding, "fingerprint"> {
  const severity = severityOf(problem);
  const enforcement: Enforcement = severity === "low" ? "warn" : "refuse";
  return {
    ...common(WAIVER_POLICY, severity),
    enforcement,
    messageId: problem.messageId,
    message: fill(WAIVER_POLICY.messages[problem.messageId], problem.data),
    input: problem.location.file,
    stack: "",
    address: "",
    location: problem.location,
    related: [],
  };
}

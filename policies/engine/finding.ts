/** What a policy found, complete and plain: reporters need nothing else. */
import type { SourceLocation } from "../terraform/source";
import type { Severity, Topic } from "./policy";

export type Enforcement = "refuse" | "warn";

/** The names are the JSON contract (docs/report.schema.json): add, never rename. */
export interface Finding {
  readonly policyId: string;
  readonly messageId: string;
  readonly topic: Topic;
  readonly severity: Severity;
  readonly enforcement: Enforcement;
  readonly message: string;
  /** The path of the input, as it was given. */
  readonly input: string;
  readonly stack: string;
  /** As `terraform plan` prints it. */
  readonly address: string;
  readonly constructPath?: string;
  /** `ingress[0].cidr_blocks[0]` */
  readonly attribute?: string;
  /** What stands there, as a message shows it; never a secret. */
  readonly value?: string;
  /** The user's TypeScript line where it is known, else the line of the file that was read. */
  readonly location?: SourceLocation;
  readonly related: readonly RelatedLocation[];
  /** From the Internet (or another beginning) to what it reaches, step by step, where the finding is about a way. */
  readonly path?: readonly PathStep[];
  readonly remediation: string;
  /** Page of the policy's documentation. */
  readonly docs: string;
  /** "FSBP RDS.2", "NIST 800-53 AC-4" */
  readonly controls: readonly string[];
  /** Survives moves, renames of files and reordering: policy, construct path or address, attribute without indexes, and a count among equals. */
  readonly fingerprint: string;
  /** Set where the baseline has the same finding: it only warns then. */
  readonly baseline?: true;
}

export interface RelatedLocation {
  readonly address: string;
  readonly message: string;
  readonly location?: SourceLocation;
}

export interface PathStep {
  /** `Internet`, `aws_route.out`, `aws_security_group.db ingress[0]`. */
  readonly text: string;
  readonly address?: string;
  readonly location?: SourceLocation;
}

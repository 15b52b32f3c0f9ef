/** The verdict on everything that was judged, complete and plain: the JSON contract. Reporters turn it into text and decide nothing. */
import type { SourceLocation } from "../terraform/source";
import type { Finding } from "./finding";

/** The names are the JSON contract (docs/report.schema.json): add, never rename. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly JudgedInput[];
  readonly summary: Summary;
  /** Worst first, grouped by stack. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly policiesOff: readonly PolicyOff[];
  readonly unknowns: readonly AcceptedUnknown[];
  readonly errors: readonly InputError[];
}

export interface JudgedInput {
  /** As it was given. */
  readonly path: string;
  readonly kind: string;
  readonly stacks: readonly string[];
  /** Count of resource and data source instances. */
  readonly resources: number;
}

export interface Summary {
  /** "unreadable" where there is an error: what could not be read cannot be called clean, whatever else was found. */
  readonly verdict: "clean" | "refused" | "unreadable";
  readonly preset: string;
  /** Count of policies that ran. */
  readonly policies: number;
  readonly resources: number;
  readonly refuse: number;
  readonly warn: number;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly waived: number;
}

export interface WaivedFinding extends Finding {
  readonly waiver: {
    readonly reason: string;
    readonly owner: string;
    readonly approvedBy: string;
    /** The last day on which it holds, as YYYY-MM-DD. */
    readonly expires: string;
    readonly daysLeft: number;
    readonly ticket?: string;
  };
}

export interface PolicyOff {
  readonly policyId: string;
  readonly by: "preset" | "configuration";
  readonly reason: string;
  /** Where it is off; everywhere if left out. */
  readonly scope?: string;
}

/** A value that nobody knows before apply, under a policy that lets such values pass. */
export type AcceptedUnknown = Pick<
  Finding,
  "policyId" | "message" | "input" | "stack" | "address" | "constructPath" | "attribute" | "location"
>;

/** An input, or a part of one, that could not be read. */
export interface InputError {
  readonly input: string;
  readonly message: string;
  readonly location?: SourceLocation;
}

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
  /** Left out in reports of earlier versions. */
  readonly exposures?: readonly StoreExposure[];
  /** Left out in reports of earlier versions. */
  readonly openings?: readonly ReportedOpening[];
  /** What has another address than it had before, by `moved` blocks. Left out where there are none. */
  readonly moved?: readonly ReportedMove[];
  /** What is no longer managed, by `removed` blocks, and stays. Left out where there is nothing. */
  readonly forgotten?: readonly ForgottenObject[];
}

/** Addresses of resources, modules, or one instance of either. */
export interface ReportedMove extends Pick<Finding, "input" | "stack"> {
  readonly from: string;
  readonly to: string;
}

/** A resource or a module, with all its instances. */
export type ForgottenObject = Pick<Finding, "input" | "stack" | "address">;

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

/** From where a data store can be reached. */
export interface StoreExposure extends Pick<Finding, "input" | "stack" | "address" | "constructPath"> {
  /** As AWS calls it: "database instance". */
  readonly noun: string;
  /** Whether the Internet can speak to it. */
  readonly state: "exposed" | "closed" | "unknown";
  /** Worst first: those that are open or not known, and the one from the Internet even where it is closed. */
  readonly ways: readonly ExposureWay[];
  /** Count of further ways that are open or not known. */
  readonly waysLeftOut?: number;
}

export interface ExposureWay {
  /** "the Internet", "a peered network", "VPN clients", "users of Verified Access", "other accounts" */
  readonly origin: string;
  readonly verdict: "open" | "closed" | "unknown";
  /** What can be spoken to where it is not closed: "tcp/5432". */
  readonly services?: string;
  /** The places along the way, in order; where it is closed, the walls that close it. */
  readonly steps: readonly WayStep[];
  /** What would have to be known. */
  readonly unknowns?: readonly WayStep[];
}

export interface WayStep {
  /** `aws_security_group.db ingress[0]` */
  readonly text: string;
  /** Half a sentence about it. */
  readonly message: string;
}

/** What a security group, a network ACL, a subnet or a host lets through, so that reports can be compared. */
export interface ReportedOpening extends Pick<Finding, "input" | "stack" | "address" | "constructPath"> {
  readonly direction: "ingress" | "egress" | "into subnet" | "Internet route" | "public address";
  /** Empty where it lets nothing through. */
  readonly admits: readonly {
    /** "tcp/5432", "all traffic" */
    readonly services: string;
    /** Ranges of addresses; names where these are not known: "aws_security_group.api", "its own members". */
    readonly peers: readonly string[];
  }[];
}

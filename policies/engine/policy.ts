/**
 * A policy is its meta and a few lines over the facts. `definePolicy` types the messages' placeholders, so that a report that forgets one
 * does not compile.
 */
import type { Facts } from "../facts/facts";
import type { Attribute } from "../terraform/model/attribute";
import type { Block } from "../terraform/model/resource";

export type Severity = "critical" | "high" | "medium" | "low";
export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

export const TOPICS = [
  "security-group",
  "network",
  "public-database",
  "s3-public",
  "other-data-store",
  "database-encryption",
  "s3-encryption",
  "encryption-in-transit",
  "database-backup",
  "secrets-credentials",
  "iam-wildcard",
  "audit-logging",
  "compute-exposure",
  "kms",
  "data-governance",
  "opaque-infrastructure",
  "oversight",
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Controls {
  /** AWS Foundational Security Best Practices: "RDS.2". */
  readonly fsbp?: readonly string[];
  /** CIS AWS Foundations Benchmark, with its version: "CIS v3.0.0/5.4". */
  readonly cis?: readonly string[];
  /** NIST SP 800-53 Rev. 5: "AC-4". */
  readonly nist80053?: readonly string[];
  /** PCI DSS v4.0.1: "1.3.1". */
  readonly pciDss?: readonly string[];
}

/** What everyone may know of a policy, without running it. */
export interface PolicyMeta {
  /** `<service>-<no|require>-<thing>`; permanent. */
  readonly id: string;
  /** Earlier ids, which waivers and configuration may still use. */
  readonly aliases?: readonly string[];
  /** One line that begins with "Disallow" or "Require". */
  readonly title: string;
  readonly topic: Topic;
  readonly severity: Severity;
  /** Why it matters: what someone could do. */
  readonly description: string;
  /** Which attribute to set, or which construct to use. */
  readonly remediation: string;
  readonly references: readonly string[];
  readonly controls?: Controls;
  /** Managed AWS Config rule that enforces the same intent at run time. */
  readonly awsConfigRule?: string;
  /** What becomes of a value that is not known before apply. @default "refuse" */
  readonly onUnknown?: "refuse" | "accept";
  /** True where no waiver is taken. @default false */
  readonly fatal?: boolean;
  /** True for the policies of the preset `core`: groups, public stores, credentials, opaque infrastructure. @default false */
  readonly core?: boolean;
  /** What it knowingly does not see, one sentence each. */
  readonly misses?: readonly string[];
  /** A configuration that is refused and one that is not, as they stand in the documentation; both are tested. */
  readonly examples: { readonly bad: string; readonly good: string };
  /** Text by message id, with `{placeholders}`. `{address}` is always at hand. */
  readonly messages: Readonly<Record<string, string>>;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, "address"> | Placeholders<Rest>
  : never;

/** The data that a message needs beside the address. */
export type MessageData<Text extends string> = { readonly [Name in Placeholders<Text>]: string | number };

/** A place in the configuration: an attribute, or a whole block. */
export type Place = Attribute | Block;

export interface ReportOptions {
  /** The place at fault: the attribute if there is one to change, else the block. */
  readonly at: Place;
  /** Other places that belong to it, such as the way by which a store is reached, each with half a sentence. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  /** The way from the Internet (or another beginning) to what it reaches, in order; a text for what is no resource. */
  readonly path?: readonly (Place | string)[];
  /** Where one policy finds worse and better cases. @default the policy's severity */
  readonly severity?: Severity;
}

export interface CheckContext<Messages extends Readonly<Record<string, string>>> {
  readonly facts: Facts;
  /** Reports one finding. All are reported, never only the first. */
  report<Id extends keyof Messages & string>(messageId: Id, options: ReportOptions & MessageData<Messages[Id]>): void;
}

export interface Policy<Messages extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> extends PolicyMeta {
  readonly messages: Messages;
  check(context: CheckContext<Messages>): void;
}

/** Holds the messages and their placeholders together at compile time. */
export function definePolicy<const Messages extends Readonly<Record<string, string>>>(policy: Policy<Messages>): Policy {
  return policy as unknown as Policy;
}

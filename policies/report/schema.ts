/** The JSON contract as a schema: docs/report.schema.json is made of it, and earlier reports are read back through it. */
import { z } from "zod";
import { ServiceSet } from "../../lib/net/service-set";
import { SEVERITIES, TOPICS } from "../engine/policy";
import type { Report } from "../engine/report";

const location = z.object({
  file: z.string().describe("Relative to where the input lies, never absolute."),
  line: z.int().min(1),
  column: z.int().min(1),
});

const finding = z.object({
  policyId: z.string(),
  messageId: z.string(),
  topic: z.enum(TOPICS),
  severity: z.enum(SEVERITIES),
  enforcement: z.enum(["refuse", "warn"]),
  message: z.string(),
  input: z.string().describe("The path as it was given."),
  stack: z.string(),
  address: z.string().describe("As terraform plan prints it; empty where the finding is about no block."),
  constructPath: z.string().exactOptional(),
  attribute: z.string().exactOptional(),
  value: z.string().exactOptional().describe("What stands there, shortened, never a secret."),
  location: location.exactOptional().describe("The user's TypeScript line where it is known, else the line of the file that was read."),
  related: z.array(z.object({ address: z.string(), message: z.string(), location: location.exactOptional() })),
  path: z
    .array(z.object({ text: z.string(), address: z.string().exactOptional(), location: location.exactOptional() }))
    .exactOptional()
    .describe("The way from the Internet to what it reaches, step by step."),
  remediation: z.string(),
  docs: z.string(),
  controls: z.array(z.string()),
  fingerprint: z.string().describe("Survives moves, renames of files and reordering; unique within a report."),
  baseline: z.literal(true).exactOptional().describe("The baseline has the same finding, so that it only warns."),
});

const waiver = z.object({
  reason: z.string(),
  owner: z.string(),
  approvedBy: z.string(),
  expires: z.string(),
  daysLeft: z.int(),
  ticket: z.string().exactOptional(),
});

const opening = finding.pick({ input: true, stack: true, address: true, constructPath: true }).extend({
  direction: z.enum(["ingress", "egress", "into subnet", "Internet route", "public address"]),
  admits: z.array(
    z.object({
      services: z
        .string()
        .refine((text) => ServiceSet.parse(text) !== undefined, "It names no services.")
        .describe("tcp/5432, or all traffic."),
      peers: z.array(z.string()).describe("Ranges of addresses; names where these are not known."),
    }),
  ),
});

const count = z.int().min(0);

const wayStep = z.object({ text: z.string(), message: z.string() });

const exposure = finding.pick({ input: true, stack: true, address: true, constructPath: true }).extend({
  noun: z.string().describe("As AWS calls it."),
  state: z.enum(["exposed", "closed", "unknown"]).describe("Whether the Internet can speak to the store."),
  ways: z.array(
    z.object({
      origin: z.string(),
      verdict: z.enum(["open", "closed", "unknown"]),
      services: z.string().exactOptional(),
      steps: z.array(wayStep).describe("The places along the way; where it is closed, the walls that close it."),
      unknowns: z.array(wayStep).exactOptional(),
    }),
  ),
  waysLeftOut: count.exactOptional(),
});

export const reportSchema: z.ZodType<Report> = z
  .object({
    version: z.literal(1),
    tool: z.object({ name: z.string(), version: z.string() }),
    inputs: z.array(z.object({ path: z.string(), kind: z.string(), stacks: z.array(z.string()), resources: count })),
    summary: z.object({
      verdict: z.enum(["clean", "refused", "unreadable"]),
      preset: z.string(),
      policies: count,
      resources: count,
      refuse: count,
      warn: count,
      critical: count,
      high: count,
      medium: count,
      low: count,
      waived: count,
    }),
    findings: z.array(finding),
    waived: z.array(finding.extend({ waiver })),
    policiesOff: z.array(
      z.object({ policyId: z.string(), by: z.enum(["preset", "configuration"]), reason: z.string(), scope: z.string().exactOptional() }),
    ),
    unknowns: z.array(
      finding.pick({
        policyId: true,
        message: true,
        input: true,
        stack: true,
        address: true,
        constructPath: true,
        attribute: true,
        location: true,
      }),
    ),
    errors: z.array(z.object({ input: z.string(), message: z.string(), location: location.exactOptional() })),
    exposures: z.array(exposure).exactOptional().describe("From where each data store can be reached."),
    openings: z.array(opening).exactOptional().describe("What groups, network ACLs, subnets and hosts let through."),
    moved: z
      .array(z.object({ input: z.string(), stack: z.string(), from: z.string(), to: z.string() }))
      .exactOptional()
      .describe("What has another address than it had before, by moved blocks."),
    forgotten: z
      .array(z.object({ input: z.string(), stack: z.string(), address: z.string() }))
      .exactOptional()
      .describe("What is no longer managed, by removed blocks, and stays."),
  })
  .describe("What guardrails check --format json prints. Names are added, never renamed.");

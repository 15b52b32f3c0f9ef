/** What may stand in guardrails.config.* and guardrails.waivers.json. The JSON Schemas for editors are made of these. */
import { z } from "zod";
import { Cidr } from "../../lib/net/cidr";
import { SEVERITIES, TOPICS } from "../engine/policy";
import { PRESETS } from "../engine/presets";
import { LONGEST_WAIVER_DAYS, type Waiver } from "../engine/waiver";
import { FORMAT_NAMES } from "../report/formats";
import { SOURCE_LINES, type PolicySetting, type Settings } from "../engine/settings";

const reason = z.string().trim().min(10, "Give a reason of at least 10 letters.").describe("Stands in every report.");

const policySetting: z.ZodType<PolicySetting> = z
  .strictObject({
    enforcement: z.enum(["refuse", "warn", "off"]).exactOptional(),
    severity: z.enum(SEVERITIES).exactOptional(),
    reason: reason.exactOptional(),
  })
  .refine(({ enforcement, severity, reason }) => reason !== undefined || (enforcement === "refuse" && severity === undefined), {
    message: "Say why: a setting that can loosen a policy needs a reason.",
    path: ["reason"],
  });

const policies = z.record(z.string(), policySetting).describe("By policy id.");
/** A wider range is not an office: it is a provider, whose other customers would be let in. */
const knownCidr = z
  .string()
  .refine((text) => Cidr.read(text).cidr !== undefined, "Write a range as 198.51.100.0/24 or 2001:db8::/48.")
  .refine((text) => {
    const { cidr } = Cidr.read(text);
    return !cidr || cidr.prefixLength >= (cidr.family === 4 ? 16 : 32);
  }, "A known range may not be wider than an IPv4 /16 or an IPv6 /32.");
const owner = z.string().trim().min(1).describe("Who answers for it.");
const day = z.iso.date("Write a calendar day that exists as YYYY-MM-DD.");

const expires = day.describe("The last day on which it counts, in UTC. From then on the report says so.").exactOptional();

const glob = z.string().min(1).max(500);

export const settingsSchema: z.ZodType<Settings> = z
  .strictObject({
    $schema: z.string().exactOptional(),
    preset: z.enum(PRESETS).exactOptional(),
    policies: policies.exactOptional(),
    overrides: z
      .array(
        z
          .strictObject({
            stack: glob.describe("Glob of stack names.").exactOptional(),
            path: glob.describe("Glob of construct paths or Terraform addresses.").exactOptional(),
            policies,
          })
          .refine(
            ({ stack, path }) => stack !== undefined || path !== undefined,
            "Name a stack or a path; what holds everywhere belongs to policies.",
          ),
      )
      .describe("A later one wins over an earlier one.")
      .exactOptional(),
    knownRanges: z
      .array(
        z.strictObject({
          cidr: knownCidr,
          owner,
          reason,
          expires,
        }),
      )
      .describe("Public ranges that count as the team's own.")
      .exactOptional(),
    knownIds: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(
              /^((sg|subnet)-[0-9a-f]{8,17}|(subnet-group|cluster)\/[\w. -]{1,255})$/,
              "Write the id of a security group or a subnet, or the name of a subnet group or cluster: sg-0123456789abcdef0, subnet-group/orders.",
            ),
          owner,
          reason,
          expires,
        }),
      )
      .describe("Security groups, subnets, subnet groups and clusters that are built elsewhere and may be named by their id or name.")
      .exactOptional(),
    waivers: z
      .strictObject({
        file: z.string().min(1).describe("Beside the configuration. Default: guardrails.waivers.json").exactOptional(),
        maxDays: z.int().min(1).max(LONGEST_WAIVER_DAYS).describe("Longest time that a waiver may run.").exactOptional(),
      })
      .exactOptional(),
    customPolicies: z
      .array(z.string().min(1))
      .describe("Files beside the configuration, or packages, whose exports are policies.")
      .exactOptional(),
    reports: z
      .array(z.strictObject({ format: z.enum(FORMAT_NAMES), output: z.string().min(1) }))
      .describe("What the guard writes at every synth, refused or not.")
      .exactOptional(),
    sourceLines: z
      .enum(SOURCE_LINES)
      .describe("Of which resources the guard leaves the line of TypeScript for later checks of its output. Default: findings")
      .exactOptional(),
  })
  .describe("guardrails.config.json");

/** What every report and page relies on, of a policy that no compiler may have seen. */
export const policyMetaSchema = z.looseObject({
  id: z.string().min(1),
  aliases: z.array(z.string()).exactOptional(),
  title: z.string(),
  topic: z.enum(TOPICS),
  severity: z.enum(SEVERITIES),
  description: z.string(),
  remediation: z.string(),
  references: z.array(z.string()),
  onUnknown: z.enum(["refuse", "accept"]).exactOptional(),
  examples: z.object({ bad: z.string(), good: z.string() }),
  messages: z.record(z.string(), z.string()),
});

export const waiverSchema: z.ZodType<Waiver> = z.strictObject({
  policy: z.string().min(1),
  scope: glob.describe("Construct path or Terraform address; * stands for a part of one, ** for any number of parts."),
  reason,
  owner: z.string().trim().min(1),
  approvedBy: z.string().trim().min(1).describe("Not the owner."),
  created: day,
  expires: day.describe("The last day on which it holds, in UTC."),
  ticket: z.string().min(1).exactOptional(),
});

/** The whole file, for editors. */
export const waiverFileSchema = z
  .strictObject({ $schema: z.string().exactOptional(), waivers: z.array(waiverSchema) })
  .describe("guardrails.waivers.json");

/** Only the list: each waiver is judged on its own. */
export const waiverListSchema = waiverFileSchema.extend({ waivers: z.array(z.unknown()) });

/** Everything in docs/ that is made from code: text by path. */
import { z } from "zod";
import { settingsSchema, waiverFileSchema } from "../policies/settings/schema";
import { WAIVER_POLICY } from "../policies/engine/oversight";
import { policies as rules } from "../policies/registry";
import { reportSchema } from "../policies/report/schema";
import { policyIndex, policyPage } from "./policy-pages";

const policies = [...rules, WAIVER_POLICY];

export const POLICY_PAGES = "docs/policies";

export function generatedDocs(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/report.schema.json", jsonSchema(reportSchema)],
    ["docs/guardrails.config.schema.json", jsonSchema(settingsSchema)],
    ["docs/guardrails.waivers.schema.json", jsonSchema(waiverFileSchema)],
    [`${POLICY_PAGES}/README.md`, policyIndex(policies)],
    ...policies.map((policy): [string, string] => [`${POLICY_PAGES}/${policy.id}.md`, policyPage(policy)]),
  ]);
}

/** As consumers see it: names that are not listed may be added by later versions. */
function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`;
}

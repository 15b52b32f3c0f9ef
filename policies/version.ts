/** Which release wrote a report. A test holds it to package.json, so that nothing reads that file at run time. */
export const TOOL = { name: "cdktf-guardrails", version: "0.1.0" } as const;

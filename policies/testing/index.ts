/** The harness for tests of policies: `cdktf-guardrails/testing`. */
export { testPolicy, type AcceptCase, type ExpectedFinding, type PolicyCases, type RejectCase } from "./test-policy";

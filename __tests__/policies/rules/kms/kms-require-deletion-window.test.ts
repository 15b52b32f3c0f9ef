import policy from "../../../../policies/rules/kms/kms-require-deletion-window";
import { testPolicy } from "../../../../policies/testing/test-policy";

const key = (days: string): Record<string, string> => ({
  "main.tf": `variable "days" {}\nresource "aws_kms_key" "k" {\n  deletion_window_in_days = ${days}\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "two weeks", files: key("14") },
    { name: "null, which is the default of 30 days", files: key("null") },
  ],
  reject: [
    {
      name: "a week, as a string",
      files: key(`"7"`),
      findings: [{ messageId: "short", message: "aws_kms_key.k is deleted after 7 days." }],
    },
    { name: "longer than AWS waits", files: key("31"), findings: [{ messageId: "invalid" }] },
    { name: "a variable", files: key("var.days"), findings: [{ messageId: "unknown" }] },
  ],
});

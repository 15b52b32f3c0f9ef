import { settingPolicy } from "../shared/setting-policy";

const POLICY = ["aws_iam_account_password_policy"];
/** Left out, IAM asks for nothing of the kind (https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html). */
const required = (path: string) => ({ types: POLICY, path, wanted: true });

export default settingPolicy({
  id: "iam-require-password-policy",
  title: "Require passwords of users to be long, mixed and new",
  topic: "secrets-credentials",
  severity: "medium",
  description:
    "The console stands on the Internet. A short password, or one that was used before, is found by trying those of other leaks.",
  remediation: "Set minimum_password_length to 14, password_reuse_prevention to 24 and each require_… to true, or use AuditTrail.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7",
  ],
  controls: { fsbp: ["IAM.7"], cis: ["CIS v3.0.0/1.8", "CIS v3.0.0/1.9"], nist80053: ["IA-5"] },
  awsConfigRule: "IAM_PASSWORD_POLICY",
  misses: ["Accounts whose policy is not in the configuration.", "How long a password lasts: opinions on that differ."],
  problem: "lets users take weak passwords",
  settings: [
    { types: POLICY, path: "minimum_password_length", wanted: { atLeast: 14 } },
    { types: POLICY, path: "password_reuse_prevention", wanted: { atLeast: 24 } },
    required("require_lowercase_characters"),
    required("require_uppercase_characters"),
    required("require_numbers"),
    required("require_symbols"),
  ],
  examples: {
    bad: `resource "aws_iam_account_password_policy" "account" {
  minimum_password_length = 8
}`,
    good: `resource "aws_iam_account_password_policy" "account" {
  minimum_password_length      = 14
  password_reuse_prevention    = 24
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
}`,
  },
});

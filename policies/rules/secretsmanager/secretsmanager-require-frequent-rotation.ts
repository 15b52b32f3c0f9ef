import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "secretsmanager-require-frequent-rotation",
  title: "Require secrets to be rotated every three months",
  topic: "secrets-credentials",
  severity: "low",
  description: "A secret that leaked is good until it changes.",
  remediation: "Set automatically_after_days to 90 or less.",
  references: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
  ],
  controls: { fsbp: ["SecretsManager.4"], nist80053: ["IA-5"] },
  misses: ["How often a schedule_expression rotates."],
  problem: "leaves a secret as it is for longer than 90 days",
  settings: [
    {
      types: ["aws_secretsmanager_secret_rotation"],
      path: "rotation_rules.automatically_after_days",
      wanted: { atLeast: 1, atMost: 90 },
      leftOut: (rotation) => !rotation.at("rotation_rules").get("schedule_expression").isAbsent,
    },
  ],
  examples: {
    bad: `resource "aws_secretsmanager_secret_rotation" "orders" {
  secret_id = "orders"
  rotation_rules {
    automatically_after_days = 365
  }
}`,
    good: `resource "aws_secretsmanager_secret_rotation" "orders" {
  secret_id = "orders"
  rotation_rules {
    automatically_after_days = 30
  }
}`,
  },
});

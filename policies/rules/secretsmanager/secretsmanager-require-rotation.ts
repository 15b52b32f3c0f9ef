import { definePolicy } from "../../engine/policy";
import { byTarget } from "../../facts/targets";

export default definePolicy({
  id: "secretsmanager-require-rotation",
  title: "Require secrets to be rotated",
  topic: "secrets-credentials",
  severity: "low",
  description: "A secret that never changes is still good years after it leaked.",
  remediation: "Add an aws_secretsmanager_secret_rotation for the secret, or let the database manage its password.",
  references: [
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1",
  ],
  controls: { fsbp: ["SecretsManager.1"], nist80053: ["IA-5"] },
  misses: ["Secrets of others, which only they can change."],
  examples: {
    bad: `resource "aws_secretsmanager_secret" "orders" {
  name = "orders"
}`,
    good: `resource "aws_secretsmanager_secret" "orders" {
  name = "orders"
}

resource "aws_secretsmanager_secret_rotation" "orders" {
  secret_id           = aws_secretsmanager_secret.orders.id
  rotation_lambda_arn = aws_lambda_function.rotation.arn
  rotation_rules {
    automatically_after_days = 30
  }
}`,
  },
  messages: { never: "{address} is never rotated." },
  check({ facts, report }) {
    const rotated = byTarget(facts.resources("aws_secretsmanager_secret_rotation"), "secret_id", "aws_secretsmanager_secret");
    for (const secret of facts.resources("aws_secretsmanager_secret")) {
      // The block on the secret itself is the spelling of provider 3.
      const isRotated = rotated.has(secret) || secret.at("rotation_rules").items().length > 0;
      if (!isRotated) report("never", { at: secret });
    }
  },
});

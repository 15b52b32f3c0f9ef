import { definePolicy } from "../../engine/policy";
import { literalStoredSecrets } from "../../facts/credentials";

export default definePolicy({
  id: "credentials-no-literal-secret",
  title: "Disallow the values of stored secrets in the configuration",
  topic: "secrets-credentials",
  severity: "high",
  core: true,
  description:
    "Secrets Manager keeps a secret from those who may not read it; a value in the configuration gives it to everyone who reads the repository or the state.",
  remediation:
    "Create the secret here and put the value in with a rotation function or by hand, or generate it with random_password or an ephemeral resource.",
  references: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html"],
  controls: { nist80053: ["IA-5"] },
  onUnknown: "accept",
  misses: [
    "Values whose changes Terraform is told to ignore: what is written there is only what stands in until somebody puts the secret in.",
  ],
  examples: {
    bad: `resource "aws_secretsmanager_secret_version" "orders" {
  secret_id     = "orders"
  secret_string = "correct-horse"
}`,
    good: `resource "random_password" "orders" {
  length = 32
}

resource "aws_secretsmanager_secret_version" "orders" {
  secret_id     = "orders"
  secret_string = random_password.orders.result
}`,
  },
  messages: { literal: "{address} has the secret's value written out in {attribute}." },
  check({ facts, report }) {
    for (const at of literalStoredSecrets(facts)) report("literal", { at, attribute: at.name });
  },
});

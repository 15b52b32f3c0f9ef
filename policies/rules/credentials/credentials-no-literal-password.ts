import { definePolicy } from "../../engine/policy";
import { literalPasswords } from "../../facts/credentials";

export default definePolicy({
  id: "credentials-no-literal-password",
  title: "Disallow passwords written into the configuration",
  topic: "secrets-credentials",
  severity: "critical",
  core: true,
  description:
    "A password that is written out stands in the repository, in the synthesized stack, in the plan and in the state. Whoever can read one of them can log in, and nobody notices.",
  remediation:
    "Let AWS make and rotate it (manage_master_user_password, as PrivateDatabase does), or read it from Secrets Manager at apply.",
  references: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
    "https://developer.hashicorp.com/terraform/language/manage-sensitive-data",
  ],
  controls: { nist80053: ["IA-5"] },
  onUnknown: "accept",
  misses: ["Passwords in nested blocks of resources of other providers."],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  username = "app"
  password = "correct-horse"
}`,
    good: `resource "aws_db_instance" "orders" {
  username                    = "app"
  manage_master_user_password = true
}`,
  },
  messages: { literal: "{address} has its password written out in {attribute}." },
  check({ facts, report }) {
    for (const at of literalPasswords(facts)) report("literal", { at, attribute: at.name });
  },
});

import { definePolicy } from "../../engine/policy";
import { isSecretName } from "../../facts/credentials/secret-names";

export default definePolicy({
  id: "ssm-require-secure-parameter",
  title: "Require parameters that hold a secret to be encrypted",
  topic: "secrets-credentials",
  severity: "medium",
  description: "A parameter that is a plain string is shown to everyone who may read the configuration of the account.",
  remediation: "Set type to SecureString, or keep the secret in Secrets Manager.",
  references: [
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ssm_parameter",
  ],
  controls: { nist80053: ["IA-5", "SC-28"] },
  misses: ["Secrets whose parameter has a name that says nothing of it."],
  examples: {
    bad: `resource "aws_ssm_parameter" "orders" {
  name  = "/orders/db_password"
  type  = "String"
  value = random_password.orders.result
}`,
    good: `resource "aws_ssm_parameter" "orders" {
  name  = "/orders/db_password"
  type  = "SecureString"
  value = random_password.orders.result
}`,
  },
  messages: { plain: "{address} holds a secret, by its name {name}, as a plain text: type is {value}." },
  check({ facts, report }) {
    for (const parameter of facts.resources("aws_ssm_parameter")) {
      const at = parameter.at("type");
      const name = parameter.at("name").string;
      if (name !== undefined && at.string !== "SecureString" && isSecretName(name)) report("plain", { at, name, value: at.text });
    }
  },
});

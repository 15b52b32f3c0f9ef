import policy from "../../../../policies/rules/networkfirewall/networkfirewall-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

const TYPES = ["aws_networkfirewall_firewall", "aws_networkfirewall_firewall_policy", "aws_networkfirewall_rule_group"];
const encrypted = (type: string, body: string) => ({
  "main.tf": `variable "unset" {}\nresource "aws_kms_key" "k" {}\nresource "${type}" "a" {\n  encryption_configuration {\n    ${body}\n  }\n}`,
});

testPolicy(policy, {
  accept: TYPES.map((type) => ({
    name: `${type}: a key of one's own`,
    files: encrypted(type, `type = "CUSTOMER_KMS"\n    key_id = aws_kms_key.k.arn`),
  })),
  reject: TYPES.flatMap((type) => [
    {
      name: `${type}: left out`,
      files: { "main.tf": `resource "${type}" "a" {}` },
      findings: [{ messageId: "off", address: `${type}.a` }],
    },
    { name: `${type}: AWS's own`, files: encrypted(type, `type = "AWS_OWNED_KMS_KEY"`), findings: [{ messageId: "off", line: 5 }] },
    { name: `${type}: no key`, files: encrypted(type, `type = "CUSTOMER_KMS"`), findings: [{ messageId: "noKey" }] },
    { name: `${type}: not known`, files: encrypted(type, `type = var.unset`), findings: [{ messageId: "unknown" }] },
  ]),
});

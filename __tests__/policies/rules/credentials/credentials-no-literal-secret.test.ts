import policy from "../../../../policies/rules/credentials/credentials-no-literal-secret";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "a plain parameter", files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  type = "String"\n  value = "eu-west-1"\n}` } },
    {
      name: "a secret with a generated part",
      files: {
        "main.tf": `resource "random_password" "p" {\n  length = 32\n}\nresource "aws_secretsmanager_secret_version" "v" {\n  secret_string = jsonencode({ password = random_password.p.result })\n}`,
      },
    },
  ],
  reject: [
    {
      name: "an encrypted parameter",
      files: { "main.tf": `resource "aws_ssm_parameter" "p" {\n  type = "SecureString"\n  value = "hunter2"\n}` },
      findings: [{ messageId: "literal", address: "aws_ssm_parameter.p", line: 3 }],
    },
  ],
});

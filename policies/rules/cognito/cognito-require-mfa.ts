import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cognito-require-mfa",
  title: "Require a second factor of users",
  topic: "secrets-credentials",
  severity: "low",
  description: "A password alone is guessed, reused or fished; with a second factor that is not enough to be let in.",
  remediation: "Set mfa_configuration to ON.",
  references: [
    "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool",
  ],
  controls: { nist80053: ["IA-2"] },
  problem: "lets users in with a password alone",
  settings: [{ types: ["aws_cognito_user_pool"], path: "mfa_configuration", wanted: ["ON"] }],
  examples: {
    bad: `resource "aws_cognito_user_pool" "orders" {
  mfa_configuration = "OFF"
}`,
    good: `resource "aws_cognito_user_pool" "orders" {
  mfa_configuration = "ON"
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cognito-no-guest-access",
  title: "Disallow identity pools that give strangers credentials",
  topic: "compute-exposure",
  severity: "high",
  description: "A pool with guest access hands credentials of AWS to whoever knows its id, which stands in every app that uses it.",
  remediation: "Set allow_unauthenticated_identities to false.",
  references: [
    "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/cognito-controls.html#cognito-2",
  ],
  controls: { fsbp: ["Cognito.2"], nist80053: ["AC-3", "IA-2"] },
  problem: "gives credentials to anyone",
  settings: [{ types: ["aws_cognito_identity_pool"], path: "allow_unauthenticated_identities", wanted: false, leftOut: "right" }],
  examples: {
    bad: `resource "aws_cognito_identity_pool" "orders" {
  allow_unauthenticated_identities = true
}`,
    good: `resource "aws_cognito_identity_pool" "orders" {
  allow_unauthenticated_identities = false
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ses-require-tls",
  title: "Require mail to be handed over by TLS",
  topic: "encryption-in-transit",
  severity: "low",
  description: "Without it SES hands mail over in the clear where the other side offers no TLS, or somebody on the way hides that it does.",
  remediation: "Set tls_policy to Require.",
  references: [
    "https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ses-controls.html#ses-3",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ses_configuration_set",
  ],
  controls: { nist80053: ["SC-8"] },
  problem: "hands mail over in the clear where it must",
  settings: [
    { types: ["aws_ses_configuration_set", "aws_sesv2_configuration_set"], path: "delivery_options.tls_policy", wanted: ["Require"] },
  ],
  examples: {
    bad: `resource "aws_ses_configuration_set" "orders" {
  delivery_options {
    tls_policy = "Optional"
  }
}`,
    good: `resource "aws_ses_configuration_set" "orders" {
  delivery_options {
    tls_policy = "Require"
  }
}`,
  },
});

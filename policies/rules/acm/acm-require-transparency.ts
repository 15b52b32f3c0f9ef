import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "acm-require-transparency",
  title: "Require certificates to stand in the public log",
  topic: "audit-logging",
  severity: "low",
  description:
    "Whoever watches the log sees a certificate that somebody else got for the same name, and browsers do not trust one that is missing there. AWS no longer lets anybody keep one out: a preference that does is out of date.",
  remediation: "Leave certificate_transparency_logging_preference out, or set it to ENABLED.",
  references: [
    "https://docs.aws.amazon.com/acm/latest/userguide/acm-concepts.html#concept-transparency",
    "https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateOptions.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate",
  ],
  controls: { nist80053: ["AU-2", "SC-17"] },
  problem: "is kept out of the log of certificates",
  settings: [
    { types: ["aws_acm_certificate"], path: "options.certificate_transparency_logging_preference", wanted: ["ENABLED"], leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_acm_certificate" "orders" {
  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}`,
    good: `resource "aws_acm_certificate" "orders" {
  options {
    certificate_transparency_logging_preference = "ENABLED"
  }
}`,
  },
});

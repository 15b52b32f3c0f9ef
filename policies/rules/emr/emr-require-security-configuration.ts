import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "emr-require-security-configuration",
  title: "Require clusters to name a security configuration",
  topic: "other-data-store",
  severity: "low",
  description: "Without one a cluster encrypts neither what it keeps nor what its nodes send each other, and asks nobody who they are.",
  remediation: "Name an aws_emr_security_configuration in security_configuration.",
  references: [
    "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-security-configurations.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_cluster",
  ],
  controls: { nist80053: ["SC-8", "SC-28"] },
  problem: "names no security configuration",
  settings: [{ types: ["aws_emr_cluster"], path: "security_configuration", wanted: "set" }],
  examples: {
    bad: `resource "aws_emr_cluster" "orders" {
  name = "orders"
}`,
    good: `resource "aws_emr_cluster" "orders" {
  security_configuration = "orders"
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "glue-require-security-configuration",
  title: "Require jobs and crawlers to name a security configuration",
  topic: "other-data-store",
  severity: "low",
  description: "Without one what Glue reads is written to logs, bookmarks and buckets as their defaults have it, with no key of your own.",
  remediation: "Name an aws_glue_security_configuration in security_configuration.",
  references: [
    "https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/glue_job",
  ],
  controls: { nist80053: ["SC-28"] },
  problem: "names no security configuration",
  settings: [{ types: ["aws_glue_job", "aws_glue_crawler", "aws_glue_dev_endpoint"], path: "security_configuration", wanted: "set" }],
  examples: {
    bad: `resource "aws_glue_job" "orders" {
  name = "orders"
}`,
    good: `resource "aws_glue_job" "orders" {
  security_configuration = "orders"
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "athena-require-enforced-settings",
  title: "Require workgroups to decide how results are encrypted",
  topic: "database-encryption",
  severity: "low",
  description: "A workgroup that does not enforce its settings lets each client write results wherever and however it likes.",
  remediation: "Leave enforce_workgroup_configuration out, or set it to true.",
  references: [
    "https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/athena_workgroup",
  ],
  controls: { nist80053: ["SC-28"] },
  problem: "lets clients decide how results are encrypted",
  settings: [{ types: ["aws_athena_workgroup"], path: "configuration.enforce_workgroup_configuration", wanted: true, leftOut: "right" }],
  examples: {
    bad: `resource "aws_athena_workgroup" "orders" {
  configuration {
    enforce_workgroup_configuration = false
  }
}`,
    good: `resource "aws_athena_workgroup" "orders" {
  configuration {
    enforce_workgroup_configuration = true
  }
}`,
  },
});

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "config-require-recording",
  title: "Require AWS Config to record everything",
  topic: "audit-logging",
  severity: "medium",
  description: "What is not recorded has no history: nobody can tell when a group was opened, by whom, or whether it was closed again.",
  remediation:
    "Set all_supported and include_global_resource_types to true in recording_group, and is_enabled to true in the status of the recorder.",
  references: [
    "https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1",
  ],
  controls: { fsbp: ["Config.1"], cis: ["CIS v3.0.0/3.3"], nist80053: ["CM-3", "CM-8"] },
  misses: ["Recorders without a status, which are never started.", "That only one region needs to record global resources."],
  problem: "does not record everything",
  settings: [
    { types: ["aws_config_configuration_recorder"], path: "recording_group.include_global_resource_types", wanted: true },
    // Provider documentation of aws_config_configuration_recorder: all_supported "Defaults to true".
    { types: ["aws_config_configuration_recorder"], path: "recording_group.all_supported", wanted: true, leftOut: "right" },
    { types: ["aws_config_configuration_recorder_status"], path: "is_enabled", wanted: true },
  ],
  examples: {
    bad: `resource "aws_config_configuration_recorder" "orders" {}`,
    good: `resource "aws_config_configuration_recorder" "orders" {
  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}`,
  },
});

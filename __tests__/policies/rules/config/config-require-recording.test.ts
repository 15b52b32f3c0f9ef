import policy from "../../../../policies/rules/config/config-require-recording";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_config_configuration_recorder",
      path: "recording_group.include_global_resource_types",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_config_configuration_recorder_status",
      path: "is_enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
      accept: [],
      reject: [
        {
          name: "only some types",
          files: {
            "main.tf": `resource "aws_config_configuration_recorder" "a" {
  recording_group {
    all_supported                 = false
    include_global_resource_types = true
    resource_types                = ["AWS::EC2::Instance"]
  }
}`,
          },
          findings: [{ messageId: "wrong", line: 3 }],
        },
      ],
    },
  ),
);

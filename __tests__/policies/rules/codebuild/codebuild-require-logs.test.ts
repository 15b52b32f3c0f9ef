import policy from "../../../../policies/rules/codebuild/codebuild-require-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_codebuild_project",
      path: "logs_config.cloudwatch_logs.status",
      right: ['"ENABLED"'],
      wrong: ['"DISABLED"'],
      leftOut: "right",
    }),
    {
      accept: [
        {
          name: "kept in a bucket instead",
          files: {
            "main.tf": `resource "aws_codebuild_project" "a" {
  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
    s3_logs {
      status = "ENABLED"
    }
  }
}`,
          },
        },
      ],
      reject: [],
    },
  ),
);

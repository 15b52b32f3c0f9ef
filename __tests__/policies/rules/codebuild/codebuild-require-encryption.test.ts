import policy from "../../../../policies/rules/codebuild/codebuild-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_codebuild_project",
      path: "artifacts.encryption_disabled",
      right: ["false"],
      wrong: ["true"],
      leftOut: "right",
    }),
    settingCases({
      type: "aws_codebuild_project",
      path: "logs_config.s3_logs.encryption_disabled",
      right: ["false"],
      wrong: ["true"],
      leftOut: "right",
    }),
    {
      accept: [
        {
          name: "encrypted, as all are",
          files: { "main.tf": `resource "aws_codebuild_project" "a" {\nsecondary_artifacts {\ntype = "S3"\n}\n}` },
        },
      ],
      reject: [
        {
          name: "the second of its other outputs",
          files: {
            "main.tf": `resource "aws_codebuild_project" "a" {\nsecondary_artifacts {\ntype = "S3"\n}\nsecondary_artifacts {\nencryption_disabled = true\n}\n}`,
          },
          findings: [{ messageId: "wrong", attribute: "secondary_artifacts[1].encryption_disabled" }],
        },
      ],
    },
  ),
);

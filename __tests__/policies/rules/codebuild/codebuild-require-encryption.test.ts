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
          name: "nothing left behind",
          files: {
            "main.tf": `resource "aws_codebuild_project" "a" {\nartifacts {\ntype = "NO_ARTIFACTS"\nencryption_disabled = true\n}\n}`,
          },
        },
        {
          name: "no log in a bucket",
          files: {
            "main.tf": `resource "aws_codebuild_project" "a" {\nlogs_config {\ns3_logs {\nstatus = "DISABLED"\nencryption_disabled = true\n}\n}\n}`,
          },
        },
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

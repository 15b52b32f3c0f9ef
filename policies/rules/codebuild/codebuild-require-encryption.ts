import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "codebuild-require-encryption",
  title: "Require the output of builds to be encrypted",
  topic: "other-data-store",
  severity: "low",
  description: "What a build leaves behind is the program itself, often with its settings, and its log is what the program said.",
  remediation: "Leave encryption_disabled out.",
  references: [
    "https://docs.aws.amazon.com/codebuild/latest/userguide/security-encryption.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-3",
  ],
  controls: { fsbp: ["CodeBuild.3"], nist80053: ["SC-28"] },
  problem: "leaves its output unencrypted",
  // "If type is set to NO_ARTIFACTS, this value is ignored" (documentation of aws_codebuild_project).
  settings: [
    {
      types: ["aws_codebuild_project"],
      path: "artifacts.encryption_disabled",
      wanted: false,
      leftOut: "right",
      when: (project) => project.at("artifacts").get("type").string !== "NO_ARTIFACTS",
    },
    {
      types: ["aws_codebuild_project"],
      path: "logs_config.s3_logs.encryption_disabled",
      wanted: false,
      leftOut: "right",
      when: (project) => project.at("logs_config").get("s3_logs").get("status").string !== "DISABLED",
    },
    { types: ["aws_codebuild_project"], each: "secondary_artifacts", path: "encryption_disabled", wanted: false, leftOut: "right" },
  ],
  examples: {
    bad: `resource "aws_codebuild_project" "orders" {
  artifacts {
    encryption_disabled = true
  }
}`,
    good: `resource "aws_codebuild_project" "orders" {
  artifacts {
    encryption_disabled = false
  }
}`,
  },
});

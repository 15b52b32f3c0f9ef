import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "codebuild-require-logs",
  title: "Require builds to be logged",
  topic: "audit-logging",
  severity: "low",
  description: "A build runs what its repository says, with the role of the project; its log is the record of what that was.",
  remediation: "Leave cloudwatch_logs alone, or set its status to ENABLED.",
  references: [
    "https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html#change-project-console-logs",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-4",
  ],
  controls: { fsbp: ["CodeBuild.4"], nist80053: ["AU-2", "AU-12"] },
  problem: "keeps no log of its builds",
  settings: [
    {
      types: ["aws_codebuild_project"],
      path: "logs_config.cloudwatch_logs.status",
      wanted: ["ENABLED"],
      leftOut: "right",
      when: (project) => project.at("logs_config").get("s3_logs").get("status").string !== "ENABLED",
    },
  ],
  examples: {
    bad: `resource "aws_codebuild_project" "orders" {
  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
  }
}`,
    good: `resource "aws_codebuild_project" "orders" {}`,
  },
});

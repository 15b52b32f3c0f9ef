import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "codebuild-no-privileged-build",
  title: "Disallow builds with the rights of root on their host",
  topic: "compute-exposure",
  severity: "low",
  description:
    "A privileged build may do what root may on its host: a dependency that it pulls in could break out of the build and take the credentials of others.",
  remediation: "Leave privileged_mode out, unless the build makes container images.",
  references: ["https://docs.aws.amazon.com/codebuild/latest/userguide/sample-docker.html"],
  controls: { nist80053: ["AC-6"] },
  problem: "runs builds with the rights of root",
  settings: [{ types: ["aws_codebuild_project"], path: "environment.privileged_mode", wanted: false, leftOut: "right" }],
  examples: {
    bad: `resource "aws_codebuild_project" "orders" {
  environment {
    privileged_mode = true
  }
}`,
    good: `resource "aws_codebuild_project" "orders" {
  environment {
    privileged_mode = false
  }
}`,
  },
});

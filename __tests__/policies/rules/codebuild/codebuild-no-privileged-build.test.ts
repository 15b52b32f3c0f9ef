import policy from "../../../../policies/rules/codebuild/codebuild-no-privileged-build";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({ type: "aws_codebuild_project", path: "environment.privileged_mode", right: ["false"], wrong: ["true"], leftOut: "right" }),
);

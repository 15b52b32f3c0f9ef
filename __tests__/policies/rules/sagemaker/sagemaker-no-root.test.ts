import policy from "../../../../policies/rules/sagemaker/sagemaker-no-root";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_sagemaker_notebook_instance",
    path: "root_access",
    right: [`"Disabled"`],
    wrong: [`"Enabled"`],
    leftOut: "missing",
  }),
);

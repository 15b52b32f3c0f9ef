import policy from "../../../../policies/rules/sagemaker/sagemaker-no-direct-internet";
import { testPolicy } from "../../../../policies/testing";
import { settingCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_sagemaker_notebook_instance",
      path: "direct_internet_access",
      right: ['"Disabled"'],
      wrong: ['"Enabled"'],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_sagemaker_domain",
      path: "app_network_access_type",
      right: ['"VpcOnly"'],
      wrong: ['"PublicInternetOnly"'],
      leftOut: "missing",
    }),
  ),
);

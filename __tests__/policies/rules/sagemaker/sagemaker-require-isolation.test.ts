import policy from "../../../../policies/rules/sagemaker/sagemaker-require-isolation";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({ type: "aws_sagemaker_model", path: "enable_network_isolation", right: ["true"], wrong: ["false"], leftOut: "missing" }),
);

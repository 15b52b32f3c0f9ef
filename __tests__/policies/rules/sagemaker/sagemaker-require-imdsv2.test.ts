import policy from "../../../../policies/rules/sagemaker/sagemaker-require-imdsv2";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_sagemaker_notebook_instance",
    path: "instance_metadata_service_configuration.minimum_instance_metadata_service_version",
    right: ['"2"', "2"],
    wrong: ['"1"'],
    leftOut: "missing",
  }),
);

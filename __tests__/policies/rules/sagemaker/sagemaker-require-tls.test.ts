import policy from "../../../../policies/rules/sagemaker/sagemaker-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_sagemaker_data_quality_job_definition",
    path: "network_config.enable_inter_container_traffic_encryption",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

import policy from "../../../../policies/rules/apprunner/apprunner-no-public-service";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_apprunner_service",
    path: "network_configuration.ingress_configuration.is_publicly_accessible",
    right: ["false"],
    wrong: ["true"],
    leftOut: "missing",
  }),
);

import policy from "../../../../policies/rules/ec2/ec2-require-vpn-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_ec2_client_vpn_endpoint",
    path: "connection_log_options.enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

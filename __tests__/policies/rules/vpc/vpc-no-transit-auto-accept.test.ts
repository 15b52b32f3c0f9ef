import policy from "../../../../policies/rules/vpc/vpc-no-transit-auto-accept";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_ec2_transit_gateway",
    path: "auto_accept_shared_attachments",
    right: ['"disable"'],
    wrong: ['"enable"'],
    leftOut: "right",
  }),
);

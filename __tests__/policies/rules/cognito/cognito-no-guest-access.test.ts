import policy from "../../../../policies/rules/cognito/cognito-no-guest-access";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cognito_identity_pool",
    path: "allow_unauthenticated_identities",
    right: ["false"],
    wrong: ["true"],
    leftOut: "right",
  }),
);

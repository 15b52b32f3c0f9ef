import policy from "../../../../policies/rules/appsync/appsync-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_appsync_api_cache",
    path: "at_rest_encryption_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

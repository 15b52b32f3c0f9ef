import policy from "../../../../policies/rules/appsync/appsync-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_appsync_api_cache",
    path: "transit_encryption_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

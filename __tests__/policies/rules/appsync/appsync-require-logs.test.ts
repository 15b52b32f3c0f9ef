import policy from "../../../../policies/rules/appsync/appsync-require-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_appsync_graphql_api",
    path: "log_config.field_log_level",
    right: ['"ALL"', '"ERROR"'],
    wrong: ['"NONE"'],
    leftOut: "missing",
  }),
);

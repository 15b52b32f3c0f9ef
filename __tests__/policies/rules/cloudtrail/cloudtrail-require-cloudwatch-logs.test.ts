import policy from "../../../../policies/rules/cloudtrail/cloudtrail-require-cloudwatch-logs";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cloudtrail",
    path: "cloud_watch_logs_group_arn",
    right: ['"arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"'],
    wrong: [],
    leftOut: "missing",
    unknown: "accepted",
  }),
);

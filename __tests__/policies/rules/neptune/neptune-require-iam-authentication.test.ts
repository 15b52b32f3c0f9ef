import policy from "../../../../policies/rules/neptune/neptune-require-iam-authentication";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_neptune_cluster",
    path: "iam_database_authentication_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

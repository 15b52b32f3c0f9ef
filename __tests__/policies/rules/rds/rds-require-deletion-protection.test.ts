import policy from "../../../../policies/rules/rds/rds-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_db_instance",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_rds_global_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);

import policy from "../../../../policies/rules/redshift/redshift-require-snapshots";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_redshift_cluster",
    path: "automated_snapshot_retention_period",
    right: ["7"],
    wrong: ["1"],
    leftOut: "missing",
  }),
);

import policy from "../../../../policies/rules/redshift/redshift-require-snapshots";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_redshift_cluster",
    attribute: "automated_snapshot_retention_period",
    write: (value) => `automated_snapshot_retention_period = ${value}`,
    right: "7",
    wrong: "1",
    leftOut: { messageId: "missing" },
  }),
);

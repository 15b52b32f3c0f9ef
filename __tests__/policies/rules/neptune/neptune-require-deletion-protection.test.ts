import policy from "../../../../policies/rules/neptune/neptune-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_neptune_cluster",
      attribute: "deletion_protection",
      write: (value) => `deletion_protection = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
    settingCases({
      type: "aws_neptune_global_cluster",
      attribute: "deletion_protection",
      write: (value) => `deletion_protection = ${value}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing" },
    }),
  ),
);

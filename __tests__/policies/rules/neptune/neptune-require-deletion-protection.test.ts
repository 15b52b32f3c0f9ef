import policy from "../../../../policies/rules/neptune/neptune-require-deletion-protection";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_neptune_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_neptune_global_cluster",
      path: "deletion_protection",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);

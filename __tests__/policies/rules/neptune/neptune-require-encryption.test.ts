import policy from "../../../../policies/rules/neptune/neptune-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_neptune_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_neptune_global_cluster",
      path: "storage_encrypted",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);

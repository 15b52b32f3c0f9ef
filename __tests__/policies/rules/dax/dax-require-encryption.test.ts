import policy from "../../../../policies/rules/dax/dax-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dax_cluster",
    path: "server_side_encryption.enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

import policy from "../../../../policies/rules/dax/dax-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dax_cluster",
    attribute: "server_side_encryption[0].enabled",
    write: (value) => `server_side_encryption {\nenabled = ${value}\n}`,
    right: "true",
    wrong: "false",
    leftOut: { messageId: "missing", attribute: "server_side_encryption.enabled" },
  }),
);

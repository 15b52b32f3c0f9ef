import policy from "../../../../policies/rules/transfer/transfer-require-modern-ciphers";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_transfer_server",
    path: "security_policy_name",
    right: [`"TransferSecurityPolicy-2024-01"`, `"TransferSecurityPolicy-FIPS-2024-05"`, `"TransferSecurityPolicy-2022-03"`],
    wrong: [`"TransferSecurityPolicy-2018-11"`, `"TransferSecurityPolicy-FIPS-2020-06"`],
    leftOut: "missing",
  }),
);

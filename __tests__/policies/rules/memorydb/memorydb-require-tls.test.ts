import policy from "../../../../policies/rules/memorydb/memorydb-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_memorydb_cluster",
    attribute: "tls_enabled",
    write: (value) => `tls_enabled = ${value}`,
    right: "true",
    wrong: "false",
  }),
);

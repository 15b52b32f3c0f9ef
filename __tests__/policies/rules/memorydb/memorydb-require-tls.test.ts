import policy from "../../../../policies/rules/memorydb/memorydb-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_memorydb_cluster",
    path: "tls_enabled",
    right: ["true"],
    wrong: ["false"],
    leftOut: "right",
  }),
);

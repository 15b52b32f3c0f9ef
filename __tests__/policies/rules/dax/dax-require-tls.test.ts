import policy from "../../../../policies/rules/dax/dax-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dax_cluster",
    path: "cluster_endpoint_encryption_type",
    right: ['"TLS"'],
    wrong: ['"NONE"'],
    leftOut: "missing",
  }),
);

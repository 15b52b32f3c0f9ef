import policy from "../../../../policies/rules/dax/dax-require-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_dax_cluster",
    attribute: "cluster_endpoint_encryption_type",
    write: (value) => `cluster_endpoint_encryption_type = ${value}`,
    right: '"TLS"',
    wrong: '"NONE"',
    leftOut: { messageId: "missing" },
  }),
);

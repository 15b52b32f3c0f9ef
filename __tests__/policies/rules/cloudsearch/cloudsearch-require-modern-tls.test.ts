import policy from "../../../../policies/rules/cloudsearch/cloudsearch-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cloudsearch_domain",
    path: "endpoint_options.tls_security_policy",
    right: [`"Policy-Min-TLS-1-2-2019-07"`],
    wrong: [`"Policy-Min-TLS-1-0-2019-07"`],
    leftOut: "missing",
  }),
);

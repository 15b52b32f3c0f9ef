import policy from "../../../../policies/rules/cloudsearch/cloudsearch-require-https";
import { testPolicy } from "../../../../policies/testing";
import { settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  settingCases({
    type: "aws_cloudsearch_domain",
    path: "endpoint_options.enforce_https",
    right: ["true"],
    wrong: ["false"],
    leftOut: "missing",
  }),
);

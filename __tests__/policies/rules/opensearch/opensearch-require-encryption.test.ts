import policy from "../../../../policies/rules/opensearch/opensearch-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_opensearch_domain",
      path: "encrypt_at_rest.enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    settingCases({
      type: "aws_elasticsearch_domain",
      path: "encrypt_at_rest.enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
  ),
);

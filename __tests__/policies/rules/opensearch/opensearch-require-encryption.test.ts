import policy from "../../../../policies/rules/opensearch/opensearch-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { merge, settingCases } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    settingCases({
      type: "aws_opensearch_domain",
      attribute: "encrypt_at_rest[0].enabled",
      write: (value) => `encrypt_at_rest {\nenabled = ${value}\n}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing", attribute: "encrypt_at_rest.enabled" },
    }),
    settingCases({
      type: "aws_elasticsearch_domain",
      attribute: "encrypt_at_rest[0].enabled",
      write: (value) => `encrypt_at_rest {\nenabled = ${value}\n}`,
      right: "true",
      wrong: "false",
      leftOut: { messageId: "missing", attribute: "encrypt_at_rest.enabled" },
    }),
  ),
);

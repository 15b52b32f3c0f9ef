import policy from "../../../../policies/rules/opensearch/opensearch-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({
      type: "aws_opensearch_domain",
      attribute: "encrypt_at_rest[0].kms_key_id",
      write: (value) => `encrypt_at_rest {\nkms_key_id = ${value}\n}`,
      missing: "encrypt_at_rest.kms_key_id",
    }),
    keyCases({
      type: "aws_elasticsearch_domain",
      attribute: "encrypt_at_rest[0].kms_key_id",
      write: (value) => `encrypt_at_rest {\nkms_key_id = ${value}\n}`,
      missing: "encrypt_at_rest.kms_key_id",
    }),
  ),
);

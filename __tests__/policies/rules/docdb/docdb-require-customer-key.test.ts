import policy from "../../../../policies/rules/docdb/docdb-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_docdb_cluster", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_docdbelastic_cluster", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);

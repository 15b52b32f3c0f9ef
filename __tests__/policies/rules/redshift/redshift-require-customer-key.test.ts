import policy from "../../../../policies/rules/redshift/redshift-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_redshift_cluster", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_redshift_snapshot_copy_grant", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_redshiftserverless_namespace", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);

import policy from "../../../../policies/rules/dms/dms-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_dms_replication_instance", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({ type: "aws_dms_endpoint", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({ type: "aws_dms_s3_endpoint", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({
      type: "aws_dms_replication_config",
      attribute: "compute_config[0].kms_key_id",
      write: (value) => `compute_config {\nkms_key_id = ${value}\n}`,
      missing: "compute_config.kms_key_id",
    }),
  ),
);

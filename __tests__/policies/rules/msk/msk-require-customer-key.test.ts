import policy from "../../../../policies/rules/msk/msk-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(
  policy,
  keyCases({
    type: "aws_msk_cluster",
    attribute: "encryption_info[0].encryption_at_rest_kms_key_arn",
    write: (value) => `encryption_info {\nencryption_at_rest_kms_key_arn = ${value}\n}`,
    missing: "encryption_info.encryption_at_rest_kms_key_arn",
  }),
);

import policy from "../../../../policies/rules/kendra/kendra-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(
  policy,
  keyCases({
    type: "aws_kendra_index",
    attribute: "server_side_encryption_configuration[0].kms_key_id",
    write: (value) => `server_side_encryption_configuration {\nkms_key_id = ${value}\n}`,
    missing: "server_side_encryption_configuration.kms_key_id",
  }),
);

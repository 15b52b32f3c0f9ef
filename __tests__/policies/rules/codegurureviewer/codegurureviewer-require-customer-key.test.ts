import policy from "../../../../policies/rules/codegurureviewer/codegurureviewer-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(
  policy,
  keyCases({
    type: "aws_codegurureviewer_repository_association",
    attribute: "kms_key_details[0].kms_key_id",
    write: (value) => `kms_key_details {\nkms_key_id = ${value}\n}`,
    missing: "kms_key_details.kms_key_id",
  }),
);

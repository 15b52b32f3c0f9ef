import policy from "../../../../policies/rules/fsx/fsx-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({ type: "aws_fsx_lustre_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_ontap_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_openzfs_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_windows_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);

import policy from "../../../../policies/rules/fsx/fsx-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, merge } from "../shared/store-setting-cases";

testPolicy(
  policy,
  merge(
    keyCases({ type: "aws_fsx_lustre_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_ontap_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_openzfs_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
    keyCases({ type: "aws_fsx_windows_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }),
  ),
);

import policy from "../../../../policies/rules/efs/efs-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_efs_file_system", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }));

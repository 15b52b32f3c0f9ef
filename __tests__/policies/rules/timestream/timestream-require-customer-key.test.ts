import policy from "../../../../policies/rules/timestream/timestream-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_timestreamwrite_database", attribute: "kms_key_id", write: (value) => `kms_key_id = ${value}` }));

import policy from "../../../../policies/rules/sns/sns-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_sns_topic", attribute: "kms_master_key_id", write: (value) => `kms_master_key_id = ${value}` }));

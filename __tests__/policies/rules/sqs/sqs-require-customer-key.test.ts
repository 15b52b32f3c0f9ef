import policy from "../../../../policies/rules/sqs/sqs-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(policy, keyCases({ type: "aws_sqs_queue", attribute: "kms_master_key_id", write: (value) => `kms_master_key_id = ${value}` }));

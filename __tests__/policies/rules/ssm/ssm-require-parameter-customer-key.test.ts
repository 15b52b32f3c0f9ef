import policy from "../../../../policies/rules/ssm/ssm-require-parameter-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases } from "../shared/setting-cases";

testPolicy(
  policy,
  keyCases({ type: "aws_ssm_parameter", attribute: "key_id", write: (value) => `key_id = ${value}`, beside: `type = "SecureString"` }),
);

import policy from "../../../../policies/rules/bedrock/bedrock-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    keyCases({
      type: "aws_bedrockagent_agent",
      attribute: "customer_encryption_key_arn",
      write: (value) => `customer_encryption_key_arn = ${value}`,
    }),
    keyCases({ type: "aws_bedrock_guardrail", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }),
    keyCases({
      type: "aws_bedrock_custom_model",
      attribute: "custom_model_kms_key_id",
      write: (value) => `custom_model_kms_key_id = ${value}`,
    }),
  ),
);

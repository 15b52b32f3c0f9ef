import { customerKeyPolicy } from "../shared/customer-key-policy";

export default customerKeyPolicy({
  id: "bedrock-require-customer-key",
  title: "Require agents, guardrails and models of Bedrock to be encrypted with a KMS key of your own",
  topic: "other-data-store",
  references: [
    "https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-agents.html",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-custom-job.html",
  ],
  keys: [
    { types: ["aws_bedrockagent_agent"], path: "customer_encryption_key_arn" },
    { types: ["aws_bedrock_guardrail"], path: "kms_key_arn" },
    { types: ["aws_bedrock_custom_model"], path: "custom_model_kms_key_id" },
  ],
  examples: {
    bad: `resource "aws_bedrockagent_agent" "orders" {
  agent_name = "orders"
}`,
    good: `resource "aws_bedrockagent_agent" "orders" {
  agent_name = "orders"
  customer_encryption_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/orders"
}`,
  },
});

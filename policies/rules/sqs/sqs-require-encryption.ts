import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "sqs-require-encryption",
  title: "Require queues to be encrypted",
  topic: "other-data-store",
  severity: "medium",
  description: "AWS encrypts new queues unless it is told not to; messages of such a queue lie in the clear for up to two weeks.",
  remediation: "Leave sqs_managed_sse_enabled out, or set kms_master_key_id to your key.",
  references: [
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-1",
  ],
  controls: { fsbp: ["SQS.1"], nist80053: ["SC-28"] },
  problem: "is not encrypted at rest",
  settings: [
    // Either attribute is enough; "By default, SSE-SQS is enabled" for new queues
    // (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html).
    {
      types: ["aws_sqs_queue"],
      path: "sqs_managed_sse_enabled",
      wanted: true,
      leftOut: "right",
      when: (queue) => (queue.at("kms_master_key_id").string ?? "") === "" && !queue.at("kms_master_key_id").isUnknown,
    },
  ],
  examples: {
    bad: `resource "aws_sqs_queue" "orders" {
  sqs_managed_sse_enabled = false
}`,
    good: `resource "aws_sqs_queue" "orders" {
  sqs_managed_sse_enabled = true
}`,
  },
});

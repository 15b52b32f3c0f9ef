import policy from "../../../../policies/rules/firehose/firehose-require-customer-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "what comes from a stream",
      files: {
        "main.tf": `resource "aws_kinesis_firehose_delivery_stream" "a" {
kinesis_source_configuration {
  kinesis_stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
}
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_kinesis_firehose_delivery_stream" "a" {

}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "a key of AWS",
      files: {
        "main.tf": `resource "aws_kinesis_firehose_delivery_stream" "a" {
server_side_encryption {
  enabled  = true
  key_type = "AWS_OWNED_CMK"
}
}`,
      },
      findings: [{ messageId: "off" }],
    },
    {
      name: "no key named",
      files: {
        "main.tf": `resource "aws_kinesis_firehose_delivery_stream" "a" {
server_side_encryption {
  enabled  = true
  key_type = "CUSTOMER_MANAGED_CMK"
}
}`,
      },
      findings: [{ messageId: "noKey" }],
    },
  ],
});

import policy from "../../../../policies/rules/firehose/firehose-require-encryption";
import { testPolicy } from "../../../../policies/testing";
import { together, settingCases } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    settingCases({
      type: "aws_kinesis_firehose_delivery_stream",
      path: "server_side_encryption.enabled",
      right: ["true"],
      wrong: ["false"],
      leftOut: "missing",
    }),
    {
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
          name: "a kind of key that there is not",
          files: {
            "main.tf": `resource "aws_kinesis_firehose_delivery_stream" "a" {
server_side_encryption {
  enabled  = true
  key_type = "MINE"
}
}`,
          },
          findings: [{ messageId: "wrong", attribute: "server_side_encryption[0].key_type" }],
        },
      ],
    },
  ),
);

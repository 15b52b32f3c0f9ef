import policy from "../../../../policies/rules/connect/connect-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(
    {
      accept: [
        {
          name: "aws_connect_instance_storage_config: nothing there",
          files: { "main.tf": `resource "aws_connect_instance_storage_config" "a" {}` },
        },
        {
          name: "aws_connect_instance_storage_config: a key",
          files: {
            "main.tf": `resource "aws_connect_instance_storage_config" "a" {
storage_config {
s3_config {
  encryption_config {
    key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}
}
}`,
          },
        },
      ],
      reject: [
        {
          name: "aws_connect_instance_storage_config: no key",
          files: {
            "main.tf": `resource "aws_connect_instance_storage_config" "a" {
storage_config {
s3_config {
}
}
}`,
          },
          findings: [{ messageId: "noKey", attribute: "storage_config[0].s3_config[0].encryption_config.key_id" }],
        },
      ],
    },
    {
      accept: [
        {
          name: "aws_connect_instance_storage_config: nothing there",
          files: { "main.tf": `resource "aws_connect_instance_storage_config" "a" {}` },
        },
        {
          name: "aws_connect_instance_storage_config: a key",
          files: {
            "main.tf": `resource "aws_connect_instance_storage_config" "a" {
storage_config {
kinesis_video_stream_config {
  encryption_config {
    key_id = "arn:aws:kms:eu-west-1:111122223333:key/orders"
  }
}
}
}`,
          },
        },
      ],
      reject: [
        {
          name: "aws_connect_instance_storage_config: no key",
          files: {
            "main.tf": `resource "aws_connect_instance_storage_config" "a" {
storage_config {
kinesis_video_stream_config {
}
}
}`,
          },
          findings: [{ messageId: "noKey", attribute: "storage_config[0].kinesis_video_stream_config[0].encryption_config.key_id" }],
        },
      ],
    },
  ),
);

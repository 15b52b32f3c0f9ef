import policy from "../../../../policies/rules/data/data-no-personal-data";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "no tags", files: { "main.tf": `resource "aws_db_instance" "a" {}` } }],
  reject: [
    {
      name: "another spelling of the tag, on a bucket",
      files: { "main.tf.json": `{"resource":{"aws_s3_bucket":{"a":{"tags":{"data-classification":"PII"}}}}}` },
      findings: [{ messageId: "personal", address: "aws_s3_bucket.a", attribute: "tags.data-classification" }],
    },
  ],
});

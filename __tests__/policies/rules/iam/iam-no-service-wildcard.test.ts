import policy from "../../../../policies/rules/iam/iam-no-service-wildcard";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { allow } from "./statements";

testPolicy(policy, {
  accept: [
    { name: "some actions by pattern", files: allow(`"s3:Get*"`) },
    {
      name: "a bucket that is yet to be made",
      files: { "main.tf": `resource "aws_s3_bucket" "b" {}\n${allow(`"s3:*"`, "aws_s3_bucket.b.arn")["main.tf"]}` },
    },
    {
      name: "under a condition on the resource's tags",
      files: allow(`"ec2:*"`, `"*"`, `, Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } }`),
    },
  ],
  reject: [
    {
      name: "every resource",
      files: allow(`["s3:*", "sqs:*"]`),
      findings: [{ messageId: "service", message: "aws_iam_policy.p permits s3:*, sqs:* on every resource." }],
    },
    { name: "every bucket", files: allow(`"s3:*"`, `"arn:aws:s3:::*"`), findings: [{ messageId: "service" }] },
    {
      name: "under a condition that says nothing of the resource",
      files: allow(`"s3:*"`, `"*"`, `, Condition = { Bool = { "aws:SecureTransport" = "true" } }`),
      findings: [{ messageId: "service" }],
    },
    {
      name: "all of IAM on one role",
      files: allow(`"iam:*"`, `"arn:aws:iam::111122223333:role/app"`),
      findings: [{ messageId: "iam", severity: "high" }],
    },
  ],
});

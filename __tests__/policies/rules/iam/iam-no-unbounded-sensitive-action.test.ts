import policy from "../../../../policies/rules/iam/iam-no-unbounded-sensitive-action";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { allow } from "./statements";

testPolicy(policy, {
  accept: [
    {
      name: "actions that take no resource",
      files: allow(`["xray:PutTraceSegments", "ecr:GetAuthorizationToken", "s3:ListAllMyBuckets"]`),
    },
    {
      name: "under a condition on the resource",
      files: allow(`"ssm:GetParameter"`, `"*"`, `, Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } }`),
    },
    { name: "secrets of one prefix", files: allow(`"secretsmanager:*"`, `"arn:aws:secretsmanager:*:*:secret:orders/*"`) },
  ],
  reject: [
    { name: "credentials", files: allow(`"iam:CreateAccessKey"`), findings: [{ messageId: "credentials" }] },
    {
      name: "data",
      files: allow(`"ssm:GetParameter*"`),
      findings: [
        { messageId: "data", message: "aws_iam_policy.p permits ssm:GetParameter on every resource, which reads all data of its kind." },
      ],
    },
    { name: "permissions", files: allow(`"kms:PutKeyPolicy"`), findings: [{ messageId: "permissions" }] },
    {
      name: "everything of S3, by what it includes",
      files: allow(`"s3:*"`),
      findings: [{ messageId: "data" }, { messageId: "permissions" }, { messageId: "write" }],
    },
  ],
});

import policy from "../../../../policies/rules/iam/iam-no-not-action";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { permitting } from "./statements";

testPolicy(policy, {
  accept: [
    { name: "denied", files: permitting(`Effect = "Deny", NotAction = "s3:*", Resource = "*"`) },
    { name: "on one bucket", files: permitting(`Effect = "Allow", NotAction = "s3:DeleteBucket", Resource = "arn:aws:s3:::uploads"`) },
  ],
  reject: [
    {
      name: "everything but one service",
      files: permitting(`Effect = "Allow", NotAction = "iam:*", Resource = "*"`),
      findings: [{ messageId: "notAction", message: "aws_iam_policy.p permits every action but iam:*." }],
    },
    {
      name: "on all but one resource",
      files: permitting(`Effect = "Allow", NotAction = "iam:*", NotResource = "arn:aws:s3:::uploads"`),
      findings: [{ messageId: "notAction" }],
    },
  ],
});

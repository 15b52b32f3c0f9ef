import policy from "../../../../policies/rules/iam/iam-no-pass-role-on-any-role";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { allow } from "./statements";

testPolicy(policy, {
  accept: [
    {
      name: "a role that is yet to be made",
      files: { "main.tf": `resource "aws_iam_role" "r" {}\n${allow(`"iam:PassRole"`, "aws_iam_role.r.arn")["main.tf"]}` },
    },
    { name: "roles of one path", files: allow(`"iam:PassRole"`, `"arn:aws:iam::111122223333:role/app/*"`) },
  ],
  reject: [
    {
      name: "every role of the account",
      files: allow(`"iam:PassRole"`, `"arn:aws:iam::111122223333:role/*"`),
      findings: [{ messageId: "passRole" }],
    },
    {
      name: "by pattern, in another case",
      files: allow(`"IAM:passr*"`),
      findings: [{ messageId: "passRole", address: "aws_iam_policy.p" }],
    },
  ],
});

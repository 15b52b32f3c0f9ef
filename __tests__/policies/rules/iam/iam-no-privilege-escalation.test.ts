import policy from "../../../../policies/rules/iam/iam-no-privilege-escalation";
import { testPolicy } from "../../../../policies/testing/test-policy";
import { allow, documented } from "./statements";

const rolePolicy = (name: string, action: string): string => `resource "aws_iam_role_policy" "${name}" {
  role   = aws_iam_role.r.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] })
}\n`;

testPolicy(policy, {
  accept: [
    { name: "half of a combination", files: allow(`"lambda:CreateFunction"`) },
    { name: "one's own access key", files: allow(`"iam:CreateAccessKey"`, `"arn:aws:iam::*:user/$\${aws:username}"`) },
    {
      name: "under a condition on the permissions boundary",
      files: allow(
        `"iam:PutRolePolicy"`,
        `"*"`,
        `, Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::111122223333:policy/b" } }`,
      ),
    },
    { name: "every action, which is another policy's matter", files: allow(`"*"`) },
  ],
  reject: [
    {
      name: "alone",
      files: allow(`"iam:AttachUserPolicy"`),
      findings: [
        {
          messageId: "escalation",
          message: "aws_iam_policy.p permits iam:AttachUserPolicy on every resource: attaches any policy to a user.",
        },
      ],
    },
    {
      name: "two together",
      files: allow(`["iam:PassRole", "ec2:Run*"]`),
      findings: [
        {
          messageId: "escalation",
          message: "aws_iam_policy.p permits iam:PassRole and ec2:RunInstances on every resource: starts an instance with any role.",
        },
      ],
    },
    ...[
      ["iam:PassRole", "apprunner:CreateService"],
      ["iam:PassRole", "glue:CreateJob", "glue:StartJobRun"],
      ["iam:PassRole", "cloudformation:CreateStackSet", "cloudformation:CreateStackInstances"],
      ["iam:PassRole", "ecs:RegisterTaskDefinition", "ecs:StartTask"],
      ["iam:PassRole", "sagemaker:CreateTrainingJob"],
    ].map((actions) => ({
      name: `a role passed on: ${actions.at(-1)}`,
      files: allow(JSON.stringify(actions)),
      findings: [{ messageId: "escalation", address: "aws_iam_policy.p" }],
    })),
    {
      name: "in a document that nobody uses",
      files: documented(`actions = ["iam:UpdateLoginProfile"]\nresources = ["*"]`),
      findings: [{ address: "data.aws_iam_policy_document.d" }],
    },
    {
      name: "two policies of one role",
      files: { "main.tf": `resource "aws_iam_role" "r" {}\n${rolePolicy("a", "iam:PassRole")}${rolePolicy("b", "ec2:RunInstances")}` },
      findings: [{ messageId: "combined", address: "aws_iam_role.r" }],
    },
  ],
});

import { definePolicy } from "../../engine/policy";

export default definePolicy({
  id: "iam-no-user-policy",
  title: "Disallow permissions of single users",
  topic: "iam-wildcard",
  severity: "low",
  description: "What one user was granted is found by nobody who reads the groups and roles, and stays when the task changes.",
  remediation: "Attach the policy to a role, or to a group.",
  references: [
    "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user_policy_attachment",
  ],
  controls: { fsbp: ["IAM.2"], nist80053: ["AC-6"] },
  examples: {
    bad: `resource "aws_iam_user_policy_attachment" "orders" {
  user       = "orders"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}`,
    good: `resource "aws_iam_role_policy_attachment" "orders" {
  role       = "orders"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}`,
  },
  messages: {
    user: "{address} gives permissions to a single user.",
    unknown: "{address} cannot be proved to spare single users: users is {value}.",
  },
  check({ facts, report }) {
    for (const own of facts.resources("aws_iam_user_policy", "aws_iam_user_policy_attachment")) report("user", { at: own });
    for (const attachment of facts.resources("aws_iam_policy_attachment")) {
      const at = attachment.at("users");
      if (at.isUnknown) report("unknown", { at, value: at.text });
      else if (at.items().length > 0) report("user", { at });
    }
  },
});

import policy from "../../../../policies/rules/iam/iam-no-admin-managed-policy";
import { testPolicy } from "../../../../policies/testing/test-policy";

const files = (text: string): Record<string, string> => ({ "main.tf": text });

testPolicy(policy, {
  accept: [
    {
      name: "a policy of that name of one's own",
      files: files(
        `resource "aws_iam_role_policy_attachment" "a" {\n  policy_arn = "arn:aws:iam::111122223333:policy/AdministratorAccess"\n}`,
      ),
    },
  ],
  reject: [
    {
      name: "in a role's list",
      files: files(
        `resource "aws_iam_role" "a" {\n  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws-cn:iam::aws:policy/IAMFullAccess"]\n}`,
      ),
      findings: [{ messageId: "admin", address: "aws_iam_role.a", attribute: "managed_policy_arns[1]" }],
    },
    {
      name: "in a partition that is not known",
      files: files(
        `data "aws_partition" "p" {}\nresource "aws_iam_user_policy_attachment" "a" {\n  policy_arn = "arn:\${data.aws_partition.p.partition}:iam::aws:policy/AdministratorAccess"\n}`,
      ),
      findings: [{ messageId: "admin", address: "aws_iam_user_policy_attachment.a" }],
    },
    {
      name: "looked up",
      files: files(
        `data "aws_iam_policy" "p" {\n  name = "AdministratorAccess"\n}\nresource "aws_ssoadmin_managed_policy_attachment" "a" {\n  managed_policy_arn = data.aws_iam_policy.p.arn\n}`,
      ),
      findings: [{ address: "data.aws_iam_policy.p" }, { address: "aws_ssoadmin_managed_policy_attachment.a" }],
    },
  ],
});

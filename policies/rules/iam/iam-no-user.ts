import { definePolicy } from "../../engine/policy";
import { byTarget } from "../../facts/targets";

export default definePolicy({
  id: "iam-no-user",
  title: "Disallow IAM users",
  topic: "secrets-credentials",
  severity: "low",
  description:
    "The password and keys of a user last until somebody changes them, and nobody asks for them back when a person leaves. Roles and IAM Identity Center hand out credentials that expire by themselves.",
  remediation: "Let people in with IAM Identity Center, and programs with a role.",
  references: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user",
  ],
  controls: { nist80053: ["AC-2", "IA-2"] },
  examples: {
    bad: `resource "aws_iam_user" "orders" {
  name = "orders"
}`,
    good: `resource "aws_iam_role" "orders" {
  assume_role_policy = data.aws_iam_policy_document.orders.json
}`,
  },
  messages: { user: "{address} is a user, whose credentials last until somebody changes them." },
  check({ facts, report }) {
    const logins = byTarget(facts.resources("aws_iam_user_login_profile", "aws_iam_access_key"), "user", "aws_iam_user");
    for (const user of facts.resources("aws_iam_user"))
      report("user", { at: user, related: (logins.get(user) ?? []).map((at) => ({ at, message: "gives it a credential" })) });
  },
});

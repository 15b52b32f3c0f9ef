import { definePolicy } from "../../engine/policy";
import { managedPolicyUses } from "../../facts/managed-policies";

const ADMINISTRATORS = new Set(["AdministratorAccess", "IAMFullAccess"]);

export default definePolicy({
  id: "iam-no-admin-managed-policy",
  title: "Disallow AWS's policies for administrators",
  topic: "iam-wildcard",
  severity: "high",
  description: "AdministratorAccess permits everything, and IAMFullAccess permits giving it to oneself.",
  remediation:
    "Attach a policy that lists what is needed; for people, grant administration through IAM Identity Center and for a limited time.",
  references: [
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html",
    "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMFullAccess.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1",
  ],
  controls: { fsbp: ["IAM.1"], nist80053: ["AC-2", "AC-6"] },
  awsConfigRule: "IAM_POLICY_BLACKLISTED_CHECK",
  examples: {
    bad: `resource "aws_iam_role_policy_attachment" "deploy" {
  role       = "deploy"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}`,
    good: `resource "aws_iam_role_policy_attachment" "deploy" {
  role       = "deploy"
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}`,
  },
  messages: { admin: "{address} uses AWS's policy {policy}." },
  check({ facts, report }) {
    for (const { at, name } of managedPolicyUses(facts)) if (ADMINISTRATORS.has(name)) report("admin", { at, policy: name });
  },
});

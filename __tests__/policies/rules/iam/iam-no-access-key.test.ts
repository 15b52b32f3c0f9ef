import policy from "../../../../policies/rules/iam/iam-no-access-key";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "one that is off",
      files: {
        "main.tf": `resource "aws_iam_access_key" "a" {
  user   = "orders"
  status = "Inactive"
}`,
      },
    },
  ],
  reject: [
    {
      name: "of a user",
      files: {
        "main.tf": `resource "aws_iam_access_key" "a" {
  user = "orders"
}`,
      },
      findings: [{ messageId: "key", address: "aws_iam_access_key.a" }],
    },
    {
      name: "of root",
      files: {
        "main.tf": `resource "aws_iam_access_key" "a" {
  user = "root"
}`,
      },
      findings: [{ messageId: "key", message: `aws_iam_access_key.a is an access key of "root", which lasts until somebody deletes it.` }],
    },
    {
      name: "not known whether it is off",
      files: {
        "main.tf": `variable "status" {}
resource "aws_iam_access_key" "a" {
  user   = "orders"
  status = var.status
}`,
      },
      findings: [{ messageId: "key" }],
    },
  ],
});

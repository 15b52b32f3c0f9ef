import policy from "../../../../policies/rules/workspaces/workspaces-require-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_workspaces_workspace" "a" {

}`,
      },
      findings: [
        { messageId: "missing", attribute: "root_volume_encryption_enabled" },
        { messageId: "missing", attribute: "user_volume_encryption_enabled" },
      ],
    },
    {
      name: "one of two",
      files: {
        "main.tf": `resource "aws_workspaces_workspace" "a" {
root_volume_encryption_enabled = true
user_volume_encryption_enabled = false
}`,
      },
      findings: [{ messageId: "wrong", attribute: "user_volume_encryption_enabled" }],
    },
  ],
});

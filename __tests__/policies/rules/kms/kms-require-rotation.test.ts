import policy from "../../../../policies/rules/kms/kms-require-rotation";
import { testPolicy } from "../../../../policies/testing/test-policy";

const key = (body: string): Record<string, string> => ({ "main.tf": `variable "on" {}\nresource "aws_kms_key" "k" {\n${body}\n}` });

testPolicy(policy, {
  accept: [
    { name: "the string true", files: key(`enable_key_rotation = "true"`) },
    { name: "a key to sign with, which AWS cannot rotate", files: key(`key_usage = "SIGN_VERIFY"\ncustomer_master_key_spec = "RSA_2048"`) },
  ],
  reject: [
    {
      name: "false",
      files: key("enable_key_rotation = false"),
      findings: [{ messageId: "off", address: "aws_kms_key.k", attribute: "enable_key_rotation" }],
    },
    {
      name: "left out",
      files: key(""),
      findings: [{ messageId: "off", message: "aws_kms_key.k is not rotated: enable_key_rotation is (left out)." }],
    },
    { name: "a variable", files: key("enable_key_rotation = var.on"), findings: [{ messageId: "unknown" }] },
  ],
});

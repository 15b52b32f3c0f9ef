import policy from "../../../../policies/rules/s3/s3-no-acls";
import { testPolicy } from "../../../../policies/testing/test-policy";

const controls = (value: string): Record<string, string> => ({
  "main.tf": `variable "o" {}\nresource "aws_s3_bucket_ownership_controls" "c" {\n  bucket = "uploads"\n  rule {\n    object_ownership = ${value}\n  }\n}`,
});

testPolicy(policy, {
  accept: [{ name: "a variable, which may be", files: controls("var.o") }],
  reject: [
    {
      name: "preferred",
      files: controls(`"BucketOwnerPreferred"`),
      findings: [{ messageId: "acls", address: "aws_s3_bucket_ownership_controls.c", attribute: "rule[0].object_ownership" }],
    },
  ],
});

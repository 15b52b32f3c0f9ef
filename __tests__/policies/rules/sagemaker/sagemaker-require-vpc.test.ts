import policy from "../../../../policies/rules/sagemaker/sagemaker-require-vpc";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "a subnet",
      files: {
        "main.tf": `resource "aws_sagemaker_notebook_instance" "a" {\nsubnet_id = aws_subnet.a.id\n}\nresource "aws_subnet" "a" {}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: { "main.tf": `resource "aws_sagemaker_notebook_instance" "a" {}` },
      findings: [{ messageId: "missing", attribute: "subnet_id" }],
    },
    {
      name: "null",
      files: { "main.tf": `resource "aws_sagemaker_notebook_instance" "a" {\nsubnet_id = null\n}` },
      findings: [{ messageId: "missing", attribute: "subnet_id" }],
    },
  ],
});

import policy from "../../../../policies/rules/transfer/transfer-no-ftp";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    { name: "left out, which is SFTP", files: { "main.tf": `resource "aws_transfer_server" "a" {}` } },
    {
      name: "FTP within TLS",
      files: {
        "main.tf": `variable "v" {}
resource "aws_transfer_server" "a" {
  protocols = ["FTPS", "AS2"]
}`,
      },
    },
  ],
  reject: [
    {
      name: "among others",
      files: {
        "main.tf": `variable "v" {}
resource "aws_transfer_server" "a" {
  protocols = ["SFTP", "FTP"]
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "perhaps",
      files: {
        "main.tf": `variable "v" {}
resource "aws_transfer_server" "a" {
  protocols = ["SFTP", var.v]
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_transfer_server" "a" {
  protocols = var.v
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

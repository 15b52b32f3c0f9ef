import policy from "../../../../policies/rules/dynamodb/dynamodb-require-customer-key";
import { testPolicy } from "../../../../policies/testing";
import { keyCases, together } from "../shared/setting-cases";

testPolicy(
  policy,
  together(keyCases({ type: "aws_dynamodb_table_replica", attribute: "kms_key_arn", write: (value) => `kms_key_arn = ${value}` }), {
    accept: [
      {
        name: "on, with a key",
        files: {
          "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k.arn
  }
}`,
        },
      },
    ],
    reject: [
      {
        name: "a key of AWS, through an override",
        build: (stack) => {
          stack.addOverride("resource.aws_dynamodb_table.a.server_side_encryption", { enabled: "true", kms_key_arn: "alias/aws/dynamodb" });
        },
        findings: [{ messageId: "awsKey", address: "aws_dynamodb_table.a" }],
      },
      {
        name: "left out",
        files: { "main.tf": `resource "aws_dynamodb_table" "a" {}` },
        findings: [
          {
            messageId: "off",
            attribute: "server_side_encryption.enabled",
            message: "aws_dynamodb_table.a is encrypted with a key that AWS owns, if at all: server_side_encryption.enabled is (left out).",
          },
        ],
      },
      {
        name: "off, with a key that is then not used",
        files: {
          "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    enabled     = false
    kms_key_arn = aws_kms_key.k.arn
  }
}`,
        },
        findings: [{ messageId: "off", attribute: "server_side_encryption[0].enabled" }],
      },
      {
        name: "on, without a key",
        files: {
          "main.tf": `resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    enabled = true
  }
}`,
        },
        findings: [{ messageId: "noKey" }],
      },
      {
        name: "perhaps on",
        files: {
          "main.tf": `variable "on" {}
resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    enabled = var.on
  }
}`,
        },
        findings: [{ messageId: "unknown" }],
      },
      {
        name: "each replica",
        files: {
          "main.tf": `resource "aws_kms_key" "k" {}
resource "aws_dynamodb_table" "a" {
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.k.arn
  }
  replica {
    region_name = "eu-central-1"
  }
  replica {
    region_name = "eu-west-3"
    kms_key_arn = "alias/aws/dynamodb"
  }
}`,
        },
        findings: [
          { messageId: "noKey", attribute: "replica[0].kms_key_arn" },
          { messageId: "awsKey", attribute: "replica[1].kms_key_arn" },
        ],
      },
    ],
  }),
);

import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "glue-require-encryption",
  title: "Require Glue to encrypt what it keeps",
  topic: "other-data-store",
  severity: "medium",
  description:
    "Jobs, their logs and bookmarks hold pieces of the data that they process, and the catalog holds the passwords of its connections.",
  remediation: "Set each mode to its KMS variant and name a key beside it.",
  references: ["https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html"],
  controls: { nist80053: ["SC-28"] },
  problem: "does not encrypt all that it keeps",
  settings: [
    {
      types: ["aws_glue_security_configuration"],
      path: "encryption_configuration.cloudwatch_encryption.cloudwatch_encryption_mode",
      wanted: ["SSE-KMS"],
    },
    { types: ["aws_glue_security_configuration"], path: "encryption_configuration.cloudwatch_encryption.kms_key_arn", wanted: "set" },
    {
      types: ["aws_glue_security_configuration"],
      path: "encryption_configuration.job_bookmarks_encryption.job_bookmarks_encryption_mode",
      wanted: ["CSE-KMS"],
    },
    { types: ["aws_glue_security_configuration"], path: "encryption_configuration.job_bookmarks_encryption.kms_key_arn", wanted: "set" },
    {
      types: ["aws_glue_security_configuration"],
      path: "encryption_configuration.s3_encryption.s3_encryption_mode",
      wanted: ["SSE-KMS", "SSE-S3"],
    },
    {
      types: ["aws_glue_data_catalog_encryption_settings"],
      path: "data_catalog_encryption_settings.connection_password_encryption.return_connection_password_encrypted",
      wanted: true,
    },
    {
      types: ["aws_glue_data_catalog_encryption_settings"],
      path: "data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode",
      wanted: ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"],
    },
  ],
  examples: {
    bad: `resource "aws_glue_security_configuration" "orders" {
  name = "orders"
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "DISABLED"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED"
    }
    s3_encryption {
      s3_encryption_mode = "DISABLED"
    }
  }
}`,
    good: `resource "aws_glue_security_configuration" "orders" {
  name = "orders"
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/orders"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = "arn:aws:kms:eu-west-1:111122223333:key/orders"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = "arn:aws:kms:eu-west-1:111122223333:key/orders"
    }
  }
}`,
  },
});

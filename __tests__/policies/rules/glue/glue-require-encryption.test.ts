import policy from "../../../../policies/rules/glue/glue-require-encryption";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "all of it",
      files: {
        "main.tf": `resource "aws_glue_security_configuration" "a" {
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn = "alias/orders"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn = "alias/orders"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}`,
      },
    },
    {
      name: "the catalog",
      files: {
        "main.tf": `resource "aws_glue_data_catalog_encryption_settings" "a" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "logs",
      files: {
        "main.tf": `resource "aws_glue_security_configuration" "a" {
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "DISABLED"
      kms_key_arn = "alias/orders"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn = "alias/orders"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong", attribute: "encryption_configuration[0].cloudwatch_encryption[0].cloudwatch_encryption_mode" }],
    },
    {
      name: "logs without a key",
      files: {
        "main.tf": `resource "aws_glue_security_configuration" "a" {
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn = "alias/orders"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}`,
      },
      findings: [{ messageId: "missing", attribute: "encryption_configuration[0].cloudwatch_encryption[0].kms_key_arn" }],
    },
    {
      name: "bookmarks",
      files: {
        "main.tf": `resource "aws_glue_security_configuration" "a" {
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn = "alias/orders"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED"
      kms_key_arn = "alias/orders"
    }
    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "results",
      files: {
        "main.tf": `resource "aws_glue_security_configuration" "a" {
  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn = "alias/orders"
    }
    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn = "alias/orders"
    }
    s3_encryption {
      s3_encryption_mode = "DISABLED"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "the catalog",
      files: {
        "main.tf": `resource "aws_glue_data_catalog_encryption_settings" "a" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = true
    }
    encryption_at_rest {
      catalog_encryption_mode = "DISABLED"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
    {
      name: "passwords of connections",
      files: {
        "main.tf": `resource "aws_glue_data_catalog_encryption_settings" "a" {
  data_catalog_encryption_settings {
    connection_password_encryption {
      return_connection_password_encrypted = false
    }
    encryption_at_rest {
      catalog_encryption_mode = "SSE-KMS"
    }
  }
}`,
      },
      findings: [{ messageId: "wrong" }],
    },
  ],
});

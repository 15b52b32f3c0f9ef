import policy from "../../../../policies/rules/msk/msk-require-broker-logs";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "firehose",
      files: {
        "main.tf": `resource "aws_msk_cluster" "a" {
  logging_info {
    broker_logs {
      firehose {
        enabled = true
      }
    }
  }
}`,
      },
    },
    {
      name: "s3",
      files: {
        "main.tf": `resource "aws_msk_cluster" "a" {
  logging_info {
    broker_logs {
      s3 {
        enabled = true
      }
    }
  }
}`,
      },
    },
    {
      name: "one is off, another on",
      files: {
        "main.tf": `resource "aws_msk_cluster" "a" {
  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled = false
      }
      s3 {
        enabled = true
      }
    }
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_msk_cluster" "a" {

}`,
      },
      findings: [{ messageId: "unlogged" }],
    },
    {
      name: "off",
      files: {
        "main.tf": `resource "aws_msk_cluster" "a" {
  logging_info {
    broker_logs {
      s3 {
        enabled = false
      }
    }
  }
}`,
      },
      findings: [{ messageId: "unlogged", line: 3 }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_msk_cluster" "a" {
  logging_info {
    broker_logs {
      s3 {
        enabled = var.unset
      }
    }
  }
}`,
      },
      findings: [{ messageId: "unknown", line: 6 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_msk_cluster.a.logging_info.broker_logs.s3.enabled", "false"),
      findings: [{ messageId: "unlogged" }],
    },
  ],
});

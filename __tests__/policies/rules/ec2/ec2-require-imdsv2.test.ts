import policy from "../../../../policies/rules/ec2/ec2-require-imdsv2";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "the defaults of the account leave it to images",
      files: { "main.tf": `resource "aws_ec2_instance_metadata_defaults" "a" {\n  http_tokens = "no-preference"\n}` },
    },
    {
      name: "required: aws_launch_template",
      files: {
        "main.tf": `resource "aws_launch_template" "a" {
  metadata_options {
    http_tokens = "required"
  }
}`,
      },
    },
    {
      name: "required: aws_launch_configuration",
      files: {
        "main.tf": `resource "aws_launch_configuration" "a" {
  metadata_options {
    http_tokens = "required"
  }
}`,
      },
    },
    {
      name: "required: aws_spot_instance_request",
      files: {
        "main.tf": `resource "aws_spot_instance_request" "a" {
  metadata_options {
    http_tokens = "required"
  }
}`,
      },
    },
    {
      name: "no metadata at all",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  metadata_options {
    http_endpoint = "disabled"
  }
}`,
      },
    },
    {
      name: "the template decides",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  launch_template {
    id = "lt-0123456789abcdef0"
  }
}`,
      },
    },
    {
      name: "the defaults of the account decide",
      files: {
        "main.tf": `resource "aws_instance" "a" {

}
resource "aws_ec2_instance_metadata_defaults" "a" {
  http_tokens = "required"
}`,
      },
    },
  ],
  reject: [
    {
      name: "the defaults of the account ask for none",
      files: { "main.tf": `resource "aws_ec2_instance_metadata_defaults" "a" {\n  http_tokens = "optional"\n}` },
      findings: [{ messageId: "optional", severity: "high", address: "aws_ec2_instance_metadata_defaults.a", line: 2 }],
    },
    {
      name: "optional",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  metadata_options {
    http_tokens = "optional"
  }
}`,
      },
      findings: [{ messageId: "optional", severity: "high", line: 3 }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_instance" "a" {

}`,
      },
      findings: [{ messageId: "leftOut", severity: "medium" }],
    },
    {
      name: "only the endpoint is set",
      files: {
        "main.tf": `resource "aws_launch_template" "a" {
  metadata_options {
    http_endpoint = "enabled"
  }
}`,
      },
      findings: [{ messageId: "leftOut" }],
    },
    {
      name: "optional, whatever the account says",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  metadata_options {
    http_tokens = "optional"
  }
}
resource "aws_ec2_instance_metadata_defaults" "a" {
  http_tokens = "required"
}`,
      },
      findings: [{ messageId: "optional" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_instance" "a" {
  metadata_options {
    http_tokens = var.unset
  }
}`,
      },
      findings: [{ messageId: "unknown", severity: "high" }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_instance.a.metadata_options.http_tokens", "optional"),
      findings: [{ messageId: "optional" }],
    },
  ],
});

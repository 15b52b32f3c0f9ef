import policy from "../../../../policies/rules/ec2/ec2-require-image-owner";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "an owner",
      files: {
        "main.tf": `data "aws_ami" "a" {
most_recent = true
owners = ["self"]
}`,
      },
    },
    {
      name: "one whose images are one",
      files: {
        "main.tf": `data "aws_ami" "a" {
filter {
name = "name"
values = ["x"]
}
}`,
      },
    },
    {
      name: "an owner by a filter",
      files: {
        "main.tf": `data "aws_ami" "a" {
most_recent = true
filter {
name = "owner-alias"
values = ["amazon"]
}
}`,
      },
    },
    {
      name: "owners of a variable",
      files: {
        "main.tf": `variable "who" {}
data "aws_ami" "a" {
most_recent = true
owners = var.who
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `data "aws_ami" "a" {
most_recent = true
}`,
      },
      findings: [{ messageId: "anyone", address: "data.aws_ami.a" }],
    },
    {
      name: "no owner",
      files: {
        "main.tf": `data "aws_ami" "a" {
most_recent = true
owners = []
}`,
      },
      findings: [{ messageId: "anyone" }],
    },
    {
      name: "by name only",
      files: {
        "main.tf": `data "aws_ami" "a" {
most_recent = "true"
filter {
name = "name"
values = ["ubuntu-*"]
}
}`,
      },
      findings: [{ messageId: "anyone" }],
    },
    {
      name: "perhaps the most recent",
      files: {
        "main.tf": `variable "recent" {}
data "aws_ami" "a" {
most_recent = var.recent
}`,
      },
      findings: [{ messageId: "anyone" }],
    },
  ],
});

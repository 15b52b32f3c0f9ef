import policy from "../../../../policies/rules/ec2/ec2-no-public-instance";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "left out, in a default subnet: its own finding stands there",
      files: {
        "main.tf": `resource "aws_instance" "a" {

}`,
      },
    },
    {
      name: "a subnet that hands out addresses: its own finding stands there",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  subnet_id = aws_subnet.a.id
}
resource "aws_subnet" "a" {
  map_public_ip_on_launch = true
}`,
      },
    },
    {
      name: "a template without",
      files: {
        "main.tf": `resource "aws_launch_template" "a" {
  network_interfaces {
    associate_public_ip_address = false
  }
}`,
      },
    },
    {
      name: "a load balancer is no instance",
      files: {
        "main.tf": `resource "aws_lb" "a" {
  internal = false
}`,
      },
    },
  ],
  reject: [
    {
      name: "aws_instance",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  associate_public_ip_address = true
}`,
      },
      findings: [{ messageId: "public", address: "aws_instance.a", attribute: "associate_public_ip_address", line: 2 }],
    },
    {
      name: "aws_spot_instance_request",
      files: {
        "main.tf": `resource "aws_spot_instance_request" "a" {
  associate_public_ip_address = true
}`,
      },
      findings: [{ messageId: "public", address: "aws_spot_instance_request.a", attribute: "associate_public_ip_address", line: 2 }],
    },
    {
      name: "aws_launch_configuration",
      files: {
        "main.tf": `resource "aws_launch_configuration" "a" {
  associate_public_ip_address = true
}`,
      },
      findings: [{ messageId: "public", address: "aws_launch_configuration.a", attribute: "associate_public_ip_address", line: 2 }],
    },
    {
      name: "a template",
      files: {
        "main.tf": `resource "aws_launch_template" "a" {
  network_interfaces {
    associate_public_ip_address = "true"
  }
}`,
      },
      findings: [{ messageId: "public", address: "aws_launch_template.a", line: 3 }],
    },
    {
      name: "an Elastic IP",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  associate_public_ip_address = false
}
resource "aws_eip" "a" {
  instance = aws_instance.a.id
}`,
      },
      findings: [{ messageId: "public", address: "aws_eip.a", related: ["aws_instance.a"] }],
    },
    {
      name: "an IPv6 address",
      files: {
        "main.tf": `resource "aws_instance" "a" {
  subnet_id          = "subnet-0123456789abcdef0"
  ipv6_address_count = 1
}`,
      },
      findings: [{ messageId: "public", attribute: "ipv6_address_count" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_instance" "a" {
  associate_public_ip_address = var.unset
}`,
      },
      findings: [{ messageId: "unknown", line: 3 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_instance.a.associate_public_ip_address", "true"),
      findings: [{ messageId: "public" }],
    },
  ],
});

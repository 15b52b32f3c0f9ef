import policy from "../../../../policies/rules/elb/elb-require-modern-tls";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "HTTP, which has no policy",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTP"
}`,
      },
    },
    {
      name: "TLS 1.3 only",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06"
}`,
      },
    },
    {
      name: "forward secrecy by TLS 1.2",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "TLS"
  ssl_policy = "ELBSecurityPolicy-FS-1-2-Res-2020-10"
}`,
      },
    },
    {
      name: "a classic policy",
      files: {
        "main.tf": `variable "v" {}
resource "aws_load_balancer_policy" "a" {
  policy_type_name = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }
  policy_attribute {
    name  = "Protocol-TLSv1"
    value = "false"
  }
}`,
      },
    },
    {
      name: "a classic policy of another type",
      files: {
        "main.tf": `variable "v" {}
resource "aws_load_balancer_policy" "a" {
  policy_type_name = "PublicKeyPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-2016-08"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTPS"
}`,
      },
      findings: [{ messageId: "old", attribute: "ssl_policy" }],
    },
    {
      name: "TLS 1.1",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-1-2021-06"
}`,
      },
      findings: [{ messageId: "old" }],
    },
    {
      name: "forward secrecy of 2018, by TLS 1.0",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "TLS"
  ssl_policy = "ELBSecurityPolicy-FS-2018-06"
}`,
      },
      findings: [{ messageId: "old" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTPS"
  ssl_policy = var.v
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a classic policy with old versions",
      files: {
        "main.tf": `variable "v" {}
resource "aws_load_balancer_policy" "a" {
  policy_type_name = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1.2"
    value = "true"
  }
  policy_attribute {
    name  = "Protocol-TLSv1.1"
    value = true
  }
  policy_attribute {
    name  = "Protocol-SSLv3"
    value = "true"
  }
}`,
      },
      findings: [
        { messageId: "old", attribute: "policy_attribute[1].value" },
        { messageId: "old", attribute: "policy_attribute[2].value" },
      ],
    },
    {
      name: "a classic policy by name",
      files: {
        "main.tf": `variable "v" {}
resource "aws_load_balancer_policy" "a" {
  policy_type_name = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Reference-Security-Policy"
    value = "ELBSecurityPolicy-TLS-1-1-2017-01"
  }
}`,
      },
      findings: [{ messageId: "old" }],
    },
    {
      name: "a classic policy that is not known",
      files: {
        "main.tf": `variable "v" {}
resource "aws_load_balancer_policy" "a" {
  policy_type_name = "SSLNegotiationPolicyType"
  policy_attribute {
    name  = "Protocol-TLSv1"
    value = var.v
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

import policy from "../../../../policies/rules/elb/elb-require-https";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "HTTPS",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTPS"
}`,
      },
    },
    {
      name: "TCP, of which the target speaks what it likes",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "TCP"
}`,
      },
    },
    {
      name: "HTTP left out, redirected",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  default_action {
    type = "redirect"
    redirect {
      protocol = "HTTPS"
    }
  }
}`,
      },
    },
    {
      name: "a gateway, which has no protocol",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  load_balancer_arn = aws_lb.g.arn
}
resource "aws_lb" "g" {
  load_balancer_type = "gateway"
}`,
      },
    },
    {
      name: "a classic load balancer with HTTPS",
      files: {
        "main.tf": `resource "aws_elb" "a" {
  listener {
    lb_protocol = "https"
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "HTTP",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  load_balancer_arn = aws_lb.b.arn
  protocol = "HTTP"
  default_action {
    type = "forward"
  }
}
resource "aws_lb" "b" {}`,
      },
      findings: [{ messageId: "plain", address: "aws_lb_listener.a", attribute: "protocol", severity: "medium", related: ["aws_lb.b"] }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  default_action {
    type = "forward"
  }
}`,
      },
      findings: [{ messageId: "plain" }],
    },
    {
      name: "redirected to HTTP",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol = "HTTP"
    }
  }
}`,
      },
      findings: [{ messageId: "plain" }],
    },
    {
      name: "redirected to the same protocol",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      port = "443"
    }
  }
}`,
      },
      findings: [{ messageId: "plain" }],
    },
    {
      name: "a variable",
      files: {
        "main.tf": `variable "v" {}
resource "aws_lb_listener" "a" {
  protocol = var.v
  default_action {
    type = "forward"
  }
}`,
      },
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "the alias of the type",
      files: {
        "main.tf": `resource "aws_alb_listener" "a" {
  protocol = "HTTP"
}`,
      },
      findings: [{ messageId: "plain" }],
    },
    {
      name: "one listener of a classic load balancer",
      files: {
        "main.tf": `resource "aws_elb" "a" {
  listener {
    lb_protocol = "https"
  }
  listener {
    lb_protocol = "HTTP"
  }
}`,
      },
      findings: [{ messageId: "plain", attribute: "listener[1].lb_protocol" }],
    },
  ],
});

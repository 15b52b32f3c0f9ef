import policy from "../../../../policies/rules/elb/elb-require-encrypted-targets";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
    {
      name: "HTTPS",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "HTTPS"
}`,
      },
    },
    {
      name: "TCP",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "TCP"
}`,
      },
    },
    {
      name: "HTTP behind HTTPS",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "HTTP"
}
resource "aws_lb_listener" "l" {
  protocol = "HTTPS"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.a.arn
  }
}`,
      },
    },
    {
      name: "HTTP behind a rule of HTTPS",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "HTTP"
}
resource "aws_lb_listener" "l" {
  protocol = "HTTPS"
}
resource "aws_lb_listener_rule" "r" {
  listener_arn = aws_lb_listener.l.arn
  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.a.arn
  }
}`,
      },
    },
  ],
  reject: [
    {
      name: "HTTP behind HTTP",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "HTTP"
}
resource "aws_lb_listener" "l" {
  protocol = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.a.arn
  }
}`,
      },
      findings: [{ messageId: "plain", address: "aws_lb_target_group.a", severity: "low" }],
    },
    {
      name: "HTTP behind nothing",
      files: {
        "main.tf": `resource "aws_lb_target_group" "a" {
  protocol = "HTTP"
}`,
      },
      findings: [{ messageId: "plain" }],
    },
  ],
});

import policy from "../../../../policies/rules/elb/elb-no-public-store-listener";
import { testPolicy } from "../../../../policies/testing";

const balancer = (internal: string, port: string) => ({
  "main.tf": `variable "v" {}
resource "aws_lb" "n" {
  load_balancer_type = "network"
  ${internal}
}
resource "aws_lb_listener" "n" {
  load_balancer_arn = aws_lb.n.arn
  port = ${port}
}`,
});

const forwarding = (internal: string, port: string) => ({
  "main.tf": `resource "aws_lb" "n" {
  internal = ${internal}
}
resource "aws_lb_target_group" "t" {
  port = ${port}
}
resource "aws_lb_listener" "n" {
  load_balancer_arn = aws_lb.n.arn
  port = 443
  default_action {
    type = "forward"
    target_group_arn = aws_lb_target_group.t.arn
  }
}`,
});

testPolicy(policy, {
  accept: [
    { name: "HTTPS for the Internet", files: balancer("", "443") },
    { name: "the string true", files: balancer('internal = "true"', "5432") },
    { name: "a web server behind", files: forwarding("false", "8080") },
    { name: "a store behind an internal load balancer", files: forwarding("true", "5432") },
    {
      name: "a load balancer that is not at hand",
      files: { "main.tf": `resource "aws_lb_listener" "n" {\n  load_balancer_arn = "arn"\n  port = 5432\n}` },
    },
  ],
  reject: [
    {
      name: "a port that is one arm of a condition that is not known",
      files: balancer("", "var.v ? 5432 : 443"),
      findings: [{ messageId: "public", address: "aws_lb_listener.n", attribute: "port" }],
    },
    {
      name: "a port as a string, internal left out",
      files: balancer("", '"6379"'),
      findings: [
        { messageId: "public", severity: "critical", address: "aws_lb_listener.n", attribute: "port", line: 8, related: ["aws_lb.n"] },
      ],
    },
    {
      name: "a store behind another port",
      files: forwarding("false", "5432"),
      findings: [
        {
          messageId: "behind",
          address: "aws_lb_listener.n",
          message: "aws_lb_listener.n passes connections of the Internet on to port 5432, a data store's: internal of aws_lb.n is false.",
          related: ["aws_lb.n", "aws_lb_target_group.t"],
        },
      ],
    },
    {
      name: "a store behind a classic load balancer",
      files: { "main.tf": `resource "aws_elb" "c" {\n  listener {\n    lb_port       = 443\n    instance_port = 3306\n  }\n}` },
      findings: [{ messageId: "behind", address: "aws_elb.c" }],
    },
    { name: "internal not known", files: balancer("internal = var.v", "5432"), findings: [{ messageId: "public" }] },
    {
      name: "a classic load balancer, in JSON",
      files: {
        "main.tf.json": JSON.stringify({
          resource: { aws_elb: { c: { internal: false, listener: [{ lb_port: 443 }, { lb_port: 3306 }] } } },
        }),
      },
      findings: [{ messageId: "public", address: "aws_elb.c", attribute: "listener[1].lb_port" }],
    },
  ],
});

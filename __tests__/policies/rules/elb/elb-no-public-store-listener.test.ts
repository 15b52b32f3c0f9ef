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

testPolicy(policy, {
  accept: [
    { name: "HTTPS for the Internet", files: balancer("", "443") },
    { name: "the string true", files: balancer('internal = "true"', "5432") },
    {
      name: "a load balancer that is not at hand",
      files: { "main.tf": `resource "aws_lb_listener" "n" {\n  load_balancer_arn = "arn"\n  port = 5432\n}` },
    },
  ],
  reject: [
    {
      name: "a port as a string, internal left out",
      files: balancer("", '"6379"'),
      findings: [
        { messageId: "public", severity: "critical", address: "aws_lb_listener.n", attribute: "port", line: 8, related: ["aws_lb.n"] },
      ],
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

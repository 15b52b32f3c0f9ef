import policy from "../../../../policies/rules/data/data-no-reachable-store";
import { testPolicy } from "../../../../policies/testing";
import { reachable } from "../shared/reachable";

const denied = `resource "aws_network_acl" "a" {
  vpc_id = aws_vpc.main.id
  subnet_ids = [aws_subnet.a.id]
  ingress {
    rule_no = 100
    action = "allow"
    protocol = "tcp"
    from_port = 443
    to_port = 443
    cidr_block = "0.0.0.0/0"
  }
}`;

testPolicy(policy, {
  accept: [
    { name: "no public address", files: reachable({ address: "false" }) },
    { name: "no route", files: reachable({ route: "" }) },
    { name: "a network ACL that admits another port", files: reachable({ acl: denied }) },
    { name: "a group that admits the network", files: reachable({ group: "cidr_blocks = [aws_vpc.main.cidr_block]" }) },
    {
      name: "VPC Block Public Access",
      files: reachable({
        before: `resource "aws_vpc_block_public_access_options" "o" {\n  internet_gateway_block_mode = "block-bidirectional"\n}`,
      }),
    },
  ],
  reject: [
    {
      name: "every wall open",
      files: reachable(),
      findings: [
        {
          messageId: "reachable",
          severity: "critical",
          address: "aws_db_instance.orders",
          message: "tcp/5432 of aws_db_instance.orders can be reached from the Internet: 100 % of public IPv4.",
          related: [
            "aws_db_instance.orders",
            "aws_internet_gateway.main",
            "aws_default_route_table.main",
            "aws_subnet.a",
            "aws_security_group.orders",
          ],
        },
      ],
    },
    {
      name: "an address that is not known",
      files: reachable({ address: "var.v", before: `variable "v" {}` }),
      findings: [{ messageId: "unknown", address: "aws_db_instance.orders" }],
    },
    {
      name: "a source that is not known",
      files: reachable({ group: "cidr_blocks = [var.v]", before: `variable "v" {}` }),
      findings: [{ messageId: "unknown" }],
    },
    {
      name: "a network load balancer before it, although it has no address",
      files: reachable({
        address: "false",
        before: `resource "aws_lb" "n" {
  load_balancer_type = "network"
  subnets = [aws_subnet.a.id]
}
resource "aws_lb_target_group" "n" {
  port = 5432
  protocol = "TCP"
  target_type = "ip"
  vpc_id = aws_vpc.main.id
}
resource "aws_lb_target_group_attachment" "n" {
  target_group_arn = aws_lb_target_group.n.arn
  target_id = aws_db_instance.orders.address
}
resource "aws_lb_listener" "n" {
  load_balancer_arn = aws_lb.n.arn
  port = 5432
  protocol = "TCP"
  default_action {
    type = "forward"
    target_group_arn = aws_lb_target_group.n.arn
  }
}`,
      }),
      findings: [{ messageId: "reachable", address: "aws_db_instance.orders" }],
    },
  ],
});

/** Configurations that go in circles, point nowhere or are far too large: right answers, in time. */
import { factsOf } from "../network/facts-of";

const STORE = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_internet_gateway" "gw" { vpc_id = aws_vpc.v.id }
  resource "aws_route_table" "t" {
    vpc_id = aws_vpc.v.id
    route {
      cidr_block = "0.0.0.0/0"
      gateway_id = aws_internet_gateway.gw.id
    }
  }
  resource "aws_subnet" "s" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.0.0/24"
  }
  resource "aws_route_table_association" "s" {
    subnet_id      = aws_subnet.s.id
    route_table_id = aws_route_table.t.id
  }
  resource "aws_db_subnet_group" "g" { subnet_ids = [aws_subnet.s.id] }
  resource "aws_db_instance" "d" {
    engine                 = "postgres"
    publicly_accessible    = true
    db_subnet_group_name   = aws_db_subnet_group.g.name
    vpc_security_group_ids = [aws_security_group.db.id]
  }
`;
const group = (rules: string) => `\nresource "aws_security_group" "db" {\n vpc_id = aws_vpc.v.id\n ${rules}\n}`;
const state = (hcl: string) => factsOf(hcl).exposures.map((exposure) => exposure.state);

test("ten thousand rules in one group", () => {
  const rule = (index: number) =>
    `ingress {\n protocol = "tcp"\n from_port = ${index}\n to_port = ${65535 - index}\n cidr_blocks = ["20.${index >> 8}.${index & 255}.0/24"]\n}`;
  expect(state(STORE + group(Array.from({ length: 10_000 }, (_, index) => rule(index)).join("\n")))).toEqual(["exposed"]);
});

test("a thousand entries of a prefix list", () => {
  const entries = Array.from({ length: 1000 }, (_, index) => `entry {\n cidr = "20.${index >> 8}.${index & 255}.0/24"\n}`).join("\n");
  const list = `resource "aws_ec2_managed_prefix_list" "p" {\n ${entries}\n}`;
  expect(
    state(
      STORE +
        list +
        group(`ingress {\n protocol = "-1"\n from_port = 0\n to_port = 0\n prefix_list_ids = [aws_ec2_managed_prefix_list.p.id]\n}`),
    ),
  ).toEqual(["exposed"]);
});

test.each([
  ["host bits in a range", `cidr_blocks = ["8.8.8.8/8"]`, "exposed"],
  ["leading zeros", `cidr_blocks = ["010.0.0.0/8"]`, "unknown"],
  ["an IPv4-mapped IPv6 range", `cidr_blocks = ["::ffff:0:0/96"]`, "exposed"],
  ["an empty list", `cidr_blocks = []`, "closed"],
  ["a group that is nowhere", `security_groups = [aws_security_group.missing.id]`, "closed"],
])("%s", (_, peer, expected) => {
  expect(state(STORE + group(`ingress {\n protocol = "tcp"\n from_port = "5432"\n to_port = "5432"\n ${peer}\n}`))).toEqual([expected]);
});

test("a route whose table is nowhere", () => {
  const route = `resource "aws_route" "r" {\n route_table_id = aws_route_table.missing.id\n destination_cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.gw.id\n}`;
  expect(state(STORE + route + group(""))).toEqual(["closed"]);
});

test("a load balancer that is its own target", () => {
  const circle = `
    resource "aws_lb" "b" { subnets = [aws_subnet.s.id] }
    resource "aws_lb_target_group" "b" {}
    resource "aws_lb_listener" "b" {
      load_balancer_arn = aws_lb.b.arn
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.b.arn
      }
    }
    resource "aws_lb_target_group_attachment" "b" {
      target_group_arn = aws_lb_target_group.b.arn
      target_id        = aws_lb.b.arn
    }`;
  expect(state(STORE + circle + group(""))).toEqual(["closed"]);
});

test("look-ups in a circle", () => {
  const circle = `
    data "aws_security_group" "a" { id = data.aws_security_group.b.id }
    data "aws_security_group" "b" { id = data.aws_security_group.a.id }
    data "aws_rds_cluster" "a" { cluster_identifier = data.aws_rds_cluster.b.cluster_identifier }
    data "aws_rds_cluster" "b" { cluster_identifier = data.aws_rds_cluster.a.cluster_identifier }
    resource "aws_rds_cluster_instance" "i" { cluster_identifier = data.aws_rds_cluster.a.cluster_identifier }
    resource "aws_security_group_rule" "r" {
      type              = "ingress"
      security_group_id = data.aws_security_group.a.id
      protocol          = "tcp"
      from_port         = 5432
      to_port           = 5432
      cidr_blocks       = ["0.0.0.0/0"]
    }`;
  expect(state(STORE + circle + group(""))).toEqual(["closed", "closed"]);
});

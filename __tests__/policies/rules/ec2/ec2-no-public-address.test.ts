import policy from "../../../../policies/rules/ec2/ec2-no-public-address";
import { testPolicy } from "../../../../policies/testing";

const SUBNET = `resource "aws_subnet" "a" {}\n`;
const instance = (...lines: readonly string[]) =>
  `${SUBNET}resource "aws_instance" "a" {\n  subnet_id = aws_subnet.a.id\n  ${lines.join("\n  ")}\n}\n`;
testPolicy(policy, {
  accept: [
    { name: "an instance that leaves it to its subnet, which hands out none", files: { "main.tf": instance() } },
    {
      name: "a service, which ecs-no-public-service judges",
      files: {
        "main.tf": `resource "aws_ecs_service" "a" {
  network_configuration {
    assign_public_ip = true
  }
}`,
      },
    },
    { name: "a load balancer, which is meant to have one", files: { "main.tf": `resource "aws_lb" "a" {\n  internal = false\n}` } },
    {
      name: "an address of a NAT gateway",
      files: { "main.tf": `resource "aws_eip" "a" {}\nresource "aws_nat_gateway" "a" {\n  allocation_id = aws_eip.a.id\n}` },
    },
  ],
  reject: [
    {
      name: "an instance",
      files: { "main.tf": instance("associate_public_ip_address = true") },
      findings: [{ messageId: "public", address: "aws_instance.a" }],
    },
    {
      name: "an instance with lists of no interface in JSON, in a subnet that hands out addresses",
      files: {
        "main.tf.json": JSON.stringify({
          resource: {
            aws_subnet: { a: { map_public_ip_on_launch: true } },
            aws_instance: { a: { subnet_id: "${aws_subnet.a.id}", network_interface: [], launch_template: [] } },
          },
        }),
      },
      findings: [{ messageId: "public", address: "aws_instance.a", related: ["aws_subnet.a"] }],
    },
    {
      name: "an Elastic IP",
      files: { "main.tf": `${instance()}resource "aws_eip" "a" {\n  instance = aws_instance.a.id\n}` },
      findings: [{ messageId: "public", address: "aws_instance.a", related: ["aws_eip.a"] }],
    },
    {
      name: "an IPv6 address",
      files: { "main.tf": instance("ipv6_address_count = 1") },
      findings: [{ messageId: "public" }],
    },
    {
      name: "a launch template",
      files: { "main.tf": `resource "aws_launch_template" "a" {\n  network_interfaces {\n    associate_public_ip_address = true\n  }\n}` },
      findings: [{ messageId: "public", address: "aws_launch_template.a" }],
    },
  ],
});

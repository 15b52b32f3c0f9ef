import policy from "../../../../policies/rules/ec2/ec2-no-default-group";
import { testPolicy } from "../../../../policies/testing";

const store = (groups: string, before = "") => ({
  "main.tf": `${before}resource "aws_db_instance" "a" {\n  vpc_security_group_ids = ${groups}\n}`,
});
const found = [{ messageId: "default", address: "aws_db_instance.a", attribute: "vpc_security_group_ids[0]" }];

testPolicy(policy, {
  accept: [
    { name: "none at all, which ec2-require-security-group judges", files: { "main.tf": `resource "aws_db_instance" "a" {}` } },
    { name: "an id, which ec2-no-unknown-group judges", files: store(`["sg-0123456789abcdef0"]`) },
  ],
  reject: [
    {
      name: "the adopted default group",
      files: store("[aws_default_security_group.d.id]", `resource "aws_default_security_group" "d" {}\n`),
      findings: found,
    },
    {
      name: "the default group, looked up by its name",
      files: store("[data.aws_security_group.d.id]", `data "aws_security_group" "d" {\n  name = "default"\n}\n`),
      findings: found,
    },
    {
      name: "through a local",
      files: store(
        "[local.group]",
        `resource "aws_default_security_group" "d" {}\nlocals {\n  group = aws_default_security_group.d.id\n}\n`,
      ),
      findings: found,
    },
    {
      name: "by its name on an instance",
      files: { "main.tf": `resource "aws_instance" "i" {\n  security_groups = ["default"]\n}` },
      findings: [{ messageId: "default", address: "aws_instance.i" }],
    },
    {
      name: "beside a group of its own",
      files: store(
        "[aws_security_group.g.id, aws_default_security_group.d.id]",
        `resource "aws_security_group" "g" {}\nresource "aws_default_security_group" "d" {}\n`,
      ),
      findings: [{ messageId: "default", attribute: "vpc_security_group_ids[1]" }],
    },
    {
      name: "attached afterwards to an instance with a group of its own",
      files: {
        "main.tf": `resource "aws_vpc" "v" {}\nresource "aws_security_group" "g" {}\nresource "aws_instance" "i" {\n  vpc_security_group_ids = [aws_security_group.g.id]\n}\nresource "aws_network_interface_sg_attachment" "a" {\n  security_group_id    = aws_vpc.v.default_security_group_id\n  network_interface_id = aws_instance.i.primary_network_interface_id\n}`,
      },
      findings: [{ messageId: "default", address: "aws_network_interface_sg_attachment.a" }],
    },
  ],
});

import policy from "../../../../policies/rules/ec2/ec2-no-unknown-group";
import { testPolicy } from "../../../../policies/testing";

/** Groups of which it is not known how many there are, beside others. */
const some = (groups: string, beside: string) => ({
  "main.tf": `variable "v" {}
resource "aws_security_group" "g" {
  for_each = var.v
}
locals {
  all = concat([${beside}], [for one in aws_security_group.g : one.id])
}
resource "aws_db_instance" "a" {
  vpc_security_group_ids = ${groups}
}`,
});
const WAYS = [
  "sort(local.all)",
  "reverse(local.all)",
  "[element(local.all, 0)]",
  "[local.all[var.v]]",
  "setsubtract(local.all, [])",
  "keys({ for one in local.all : one => true })",
  `split(",", join(",", local.all))`,
  `formatlist("%s", local.all)`,
  "var.v ? local.all : []",
];

testPolicy(policy, {
  accept: [
    {
      name: "a group of this configuration, looked up by its id",
      files: {
        "main.tf": `resource "aws_security_group" "g" {}\ndata "aws_security_group" "g" {\n  id = aws_security_group.g.id\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [data.aws_security_group.g.id]\n}`,
      },
    },
    ...WAYS.map((way) => ({ name: `${way} of groups that are at hand`, files: some(way, "") })),
    { name: "none at all, which ec2-require-security-group judges", files: { "main.tf": `resource "aws_db_instance" "a" {}` } },
    {
      name: "a group with a count",
      files: {
        "main.tf": `resource "aws_security_group" "g" {\n  count = 1\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = aws_security_group.g[*].id\n}`,
      },
    },
    {
      name: "a group of a module",
      files: {
        "main.tf": `module "g" {\n  source = "./g"\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [module.g.id]\n}`,
        "g/main.tf": `resource "aws_security_group" "this" {}\noutput "id" {\n  value = aws_security_group.this.id\n}`,
      },
    },
    {
      name: "one of two groups that are both at hand",
      files: {
        "main.tf": `variable "v" {}\nresource "aws_security_group" "g" {}\nresource "aws_security_group" "h" {}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [var.v ? aws_security_group.g.id : aws_security_group.h.id]\n}`,
      },
    },
  ],
  reject: [
    ...WAYS.map((way) => ({
      name: `an id that ${way} may hold`,
      files: some(way, `"sg-0123456789abcdef0"`),
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.a" }],
    })),
    {
      name: "a group that is looked up",
      files: {
        "main.tf": `data "aws_security_group" "g" {\n  name = "db"\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [data.aws_security_group.g.id]\n}`,
      },
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.a", line: 5 }],
    },
    {
      name: "a variable without a default",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = var.v\n}` },
      findings: [{ messageId: "unknown", attribute: "vpc_security_group_ids" }],
    },
    {
      name: "an output of a module that is not at hand",
      files: {
        "main.tf": `module "g" {\n  source = "example/group/aws"\n}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = [module.g.id]\n}`,
      },
      findings: [{ messageId: "unknown" }],
    },
  ],
});

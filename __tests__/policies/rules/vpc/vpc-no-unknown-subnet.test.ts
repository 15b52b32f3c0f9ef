import policy from "../../../../policies/rules/vpc/vpc-no-unknown-subnet";
import { testPolicy } from "../../../../policies/testing";

const store = (subnets: string, before = "") => ({
  "main.tf": `resource "aws_docdb_cluster" "c" {
  db_subnet_group_name = aws_docdb_subnet_group.s.name
}
resource "aws_docdb_subnet_group" "s" {
  subnet_ids = ${subnets}
}
${before}`,
});
const OWN = `resource "aws_subnet" "a" {
  count = 2
  vpc_id = "vpc-0123456789abcdef0"
}`;

testPolicy(policy, {
  accept: [
    { name: "subnets of the configuration", files: store("aws_subnet.a[*].id", OWN) },
    { name: "an override with them", files: store("[aws_subnet.a[0].id]", OWN) },
    { name: "no store", files: { "main.tf": `resource "aws_docdb_subnet_group" "s" {\n  subnet_ids = ["subnet-1"]\n}` } },
    { name: "subnets left out, which vpc-require-store-subnets asks for", files: { "main.tf": `resource "aws_docdb_cluster" "c" {}` } },
  ],
  reject: [
    {
      name: "an id",
      files: store(`[aws_subnet.a[0].id, "subnet-0123456789abcdef0"]`, OWN),
      findings: [
        {
          messageId: "unknownElsewhere",
          severity: "high",
          address: "aws_docdb_cluster.c",
          message: `aws_docdb_cluster.c stands in "subnet-0123456789abcdef0", a subnet that is not part of this configuration.`,
          related: ["aws_docdb_subnet_group.s"],
        },
      ],
    },
    {
      name: "a subnet that is looked up",
      files: store("[data.aws_subnet.s.id]", `data "aws_subnet" "s" {}`),
      findings: [{ messageId: "unknownElsewhere", address: "aws_docdb_cluster.c" }],
    },
    {
      name: "all subnets that are looked up",
      files: store("data.aws_subnets.s.ids", `data "aws_subnets" "s" {}`),
      findings: [{ messageId: "unknown", address: "aws_docdb_cluster.c" }],
    },
    {
      name: "a variable without a default",
      files: store("var.subnets", `variable "subnets" {}`),
      findings: [
        {
          messageId: "unknown",
          message: "aws_docdb_cluster.c cannot be proved to stand in private subnets: var.subnets is not known before apply.",
        },
      ],
    },
  ],
});

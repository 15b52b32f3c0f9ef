import { TerraformResource } from "cdktf";
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

const named = (group: string, before = "") => ({
  "main.tf": `resource "aws_db_instance" "d" {
  db_subnet_group_name = ${group}
}
${before}`,
});
const GROUP = `resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = aws_subnet.a[*].id
}
${OWN}`;

testPolicy(policy, {
  accept: [
    { name: "a subnet group of the configuration by its plain name", files: named(`"orders"`, GROUP) },
    {
      name: "one that is looked up by that name",
      files: named("data.aws_db_subnet_group.s.name", `${GROUP}\ndata "aws_db_subnet_group" "s" {\n  name = "orders"\n}`),
    },
    {
      name: "one of two that are at hand",
      files: named(
        "var.v ? aws_db_subnet_group.orders.name : aws_db_subnet_group.b.name",
        `${GROUP}
variable "v" {}
resource "aws_db_subnet_group" "b" {}`,
      ),
    },
    {
      name: "an instance of a cluster of the configuration by its plain name",
      files: {
        "main.tf": `resource "aws_rds_cluster_instance" "i" {
  cluster_identifier = "orders"
}
resource "aws_rds_cluster" "c" {
  cluster_identifier   = "orders"
  db_subnet_group_name = aws_db_subnet_group.orders.name
}
${GROUP}`,
      },
    },
    {
      name: "a replica, which stands where its source does",
      files: { "main.tf": `resource "aws_db_instance" "d" {\n  replicate_source_db = "orders"\n}` },
    },
    { name: "subnets of the configuration", files: store("aws_subnet.a[*].id", OWN) },
    { name: "an override with them", files: store("[aws_subnet.a[0].id]", OWN) },
    { name: "no store", files: { "main.tf": `resource "aws_docdb_subnet_group" "s" {\n  subnet_ids = ["subnet-1"]\n}` } },
    { name: "an empty name, which the provider takes for none", files: named(`""`) },
    {
      name: "a module that makes no subnet group and gives an empty name",
      files: named(`try(aws_db_subnet_group.s[0].name, "")`, `resource "aws_db_subnet_group" "s" {\n  count = 0\n}`),
    },
    { name: "subnets left out, which vpc-require-store-subnets asks for", files: { "main.tf": `resource "aws_docdb_cluster" "c" {}` } },
  ],
  reject: [
    {
      name: "a subnet group of another configuration",
      files: named(`"orders"`),
      findings: [
        {
          messageId: "unknownElsewhere",
          address: "aws_db_instance.d",
          message: `aws_db_instance.d stands in "orders", a subnet group that is not part of this configuration.`,
        },
      ],
    },
    {
      name: "a subnet group that is looked up",
      files: named("data.aws_db_subnet_group.s.name", `data "aws_db_subnet_group" "s" {\n  name = "orders"\n}`),
      findings: [{ messageId: "unknownElsewhere", related: ["data.aws_db_subnet_group.s"] }],
    },
    {
      name: "a name that two groups of the configuration have",
      files: named(`"orders"`, `${GROUP}\nresource "aws_db_subnet_group" "b" {\n  name = "orders"\n}`),
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.d" }],
    },
    {
      name: "a group of that name in another region",
      files: named(`"orders"`, `provider "aws" {\n  alias = "us"\n}\n${GROUP.replace("{", "{\n  provider = aws.us")}`),
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.d" }],
    },
    {
      name: "AWS's default group, through an override",
      build: (stack) => {
        const made = new TerraformResource(stack, "d", { terraformResourceType: "aws_db_instance" });
        made.addOverride("db_subnet_group_name", "default");
      },
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.d" }],
    },
    {
      name: "a name that is not known",
      files: named("var.group", `variable "group" {}`),
      findings: [{ messageId: "unknown", address: "aws_db_instance.d" }],
    },
    {
      name: "one of two, of which one is built elsewhere",
      files: named(`var.v ? aws_db_subnet_group.orders.name : "other"`, `${GROUP}\nvariable "v" {}`),
      findings: [{ messageId: "unknownElsewhere", address: "aws_db_instance.d" }],
    },
    {
      name: "an instance of a cluster of another configuration",
      files: { "main.tf": `resource "aws_neptune_cluster_instance" "i" {\n  cluster_identifier = "orders"\n}` },
      findings: [{ message: `aws_neptune_cluster_instance.i stands in "orders", a cluster that is not part of this configuration.` }],
    },
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

import policy from "../../../../policies/rules/ec2/ec2-require-security-group";
import { testPolicy } from "../../../../policies/testing";

const group = `resource "aws_security_group" "g" {}\n`;

const NODES = `resource "aws_eks_node_group" "n" {
  launch_template {
    id = aws_launch_template.t.id
  }
}
`;

testPolicy(policy, {
  accept: [
    {
      name: "a member of a cluster, whose groups stand on the cluster",
      files: {
        "main.tf": `${group}resource "aws_rds_cluster" "c" {\n  vpc_security_group_ids = [aws_security_group.g.id]\n}\nresource "aws_rds_cluster_instance" "i" {\n  cluster_identifier = aws_rds_cluster.c.id\n}`,
      },
    },
    {
      name: "groups that are not known, which ec2-no-unknown-group judges",
      files: { "main.tf": `variable "v" {}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = var.v\n}` },
    },
    { name: "a function outside of any network", files: { "main.tf": `resource "aws_lambda_function" "f" {}` } },
    { name: "a network load balancer", files: { "main.tf": `resource "aws_lb" "n" {\n  load_balancer_type = "network"\n}` } },
    {
      name: "a client VPN endpoint that names no network",
      files: { "main.tf": `resource "aws_ec2_client_vpn_endpoint" "v" {}` },
    },
    {
      name: "a compute environment whose launch template decides",
      files: {
        "main.tf": `resource "aws_batch_compute_environment" "b" {\n  compute_resources {\n    launch_template {\n      launch_template_id = "lt-0123456789abcdef0"\n    }\n  }\n}`,
      },
    },
    {
      name: "a launch template for nodes, which get the cluster's group",
      files: { "main.tf": `${NODES}resource "aws_launch_template" "t" {}` },
    },
    { name: "a gateway endpoint", files: { "main.tf": `resource "aws_vpc_endpoint" "s3" {}` } },
    {
      name: "an instance whose interface has a group",
      files: {
        "main.tf": `${group}resource "aws_network_interface" "n" {\n  security_groups = [aws_security_group.g.id]\n}\nresource "aws_instance" "i" {\n  network_interface {\n    network_interface_id = aws_network_interface.n.id\n    device_index = 0\n  }\n}`,
      },
    },
    {
      name: "an instance whose launch template has a group",
      files: {
        "main.tf": `${group}resource "aws_launch_template" "t" {\n  vpc_security_group_ids = [aws_security_group.g.id]\n}\nresource "aws_instance" "i" {\n  launch_template {\n    id = aws_launch_template.t.id\n  }\n}`,
      },
    },
    {
      name: "a cache that belongs to a replication group",
      files: { "main.tf": `resource "aws_elasticache_cluster" "c" {\n  replication_group_id = "orders"\n}` },
    },
    {
      name: "a search domain outside of any network, which opensearch-no-public-domain judges",
      files: { "main.tf": `resource "aws_opensearch_domain" "d" {}` },
    },
  ],
  reject: [
    ...[
      ["aws_vpc_endpoint", 'vpc_endpoint_type = var.v ? "Interface" : null'],
      ["aws_sagemaker_domain", "app_network_access_type = var.v\n  default_user_settings {\n  }"],
      ["aws_launch_template", "network_interfaces {\n    security_groups = var.v ? [] : null\n  }"],
    ].map(([type, body]) => ({
      name: `${type} of which it is not known whether it needs any, or names any`,
      files: { "main.tf": `variable "v" {}\nresource "${type}" "a" {\n  ${body}\n}` },
      findings: [{ messageId: "missing", address: `${type}.a` }],
    })),
    {
      name: "null in JSON",
      files: { "main.tf.json": `{"resource":{"aws_db_instance":{"a":{"vpc_security_group_ids":null}}}}` },
      findings: [{ messageId: "missing", address: "aws_db_instance.a", attribute: "vpc_security_group_ids" }],
    },
    {
      name: "one arm of a condition that is not known",
      files: {
        "main.tf": `${group}variable "on" {}\nresource "aws_db_instance" "a" {\n  vpc_security_group_ids = var.on ? [aws_security_group.g.id] : []\n}`,
      },
      findings: [{ messageId: "missing", address: "aws_db_instance.a" }],
    },
    {
      name: "each instance of a fleet",
      files: {
        "main.tf": `${group}resource "aws_spot_fleet_request" "f" {\n  launch_specification {\n    vpc_security_group_ids = [aws_security_group.g.id]\n  }\n  launch_specification {\n  }\n}`,
      },
      findings: [{ messageId: "missing", attribute: "launch_specification[1].vpc_security_group_ids" }],
    },
    ...[
      ["aws_db_proxy", ""],
      ["aws_redshift_endpoint_access", ""],
      ["aws_ec2_client_vpn_endpoint", 'vpc_id = "vpc-0123456789abcdef0"'],
      ["aws_codebuild_project", "vpc_config {}"],
      ["aws_dms_replication_config", "compute_config {}"],
      ["aws_mwaa_environment", "network_configuration {}"],
    ].map(([type, body]) => ({
      name: `${type}`,
      files: { "main.tf": `resource "${type}" "x" {\n  ${body}\n}` },
      findings: [{ messageId: "missing", address: `${type}.x` }],
    })),
    {
      name: "an empty list",
      files: { "main.tf": `resource "aws_rds_cluster" "a" {\n  vpc_security_group_ids = []\n}` },
      findings: [{ messageId: "missing", line: 2 }],
    },
    {
      name: "an instance",
      files: { "main.tf": `resource "aws_instance" "i" {}` },
      findings: [{ messageId: "missing", address: "aws_instance.i" }],
    },
    {
      name: "a function in a network",
      files: {
        "main.tf": `resource "aws_lambda_function" "f" {\n  vpc_config {\n    subnet_ids = ["subnet-0123456789abcdef0"]\n    security_group_ids = []\n  }\n}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "a launch template for nodes and others",
      files: {
        "main.tf": `${NODES}resource "aws_launch_template" "t" {}\nresource "aws_autoscaling_group" "g" {\n  launch_template {\n    id = aws_launch_template.t.id\n  }\n}`,
      },
      findings: [{ messageId: "missing", address: "aws_launch_template.t" }],
    },
    {
      name: "a launch template for nodes whose interface has none",
      files: { "main.tf": `${NODES}resource "aws_launch_template" "t" {\n  network_interfaces {\n    device_index = 0\n  }\n}` },
      findings: [{ messageId: "missing", address: "aws_launch_template.t" }],
    },
    {
      name: "an instance from a launch template for nodes",
      files: {
        "main.tf": `${NODES}resource "aws_launch_template" "t" {}\nresource "aws_instance" "i" {\n  launch_template {\n    id = aws_launch_template.t.id\n  }\n}`,
      },
      findings: [{ messageId: "missing", address: "aws_instance.i" }],
    },
    {
      name: "a launch template whose interface has none",
      files: { "main.tf": `resource "aws_launch_template" "t" {\n  network_interfaces {\n    device_index = 0\n  }\n}` },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "a search domain in a network",
      files: {
        "main.tf": `resource "aws_opensearch_domain" "d" {\n  vpc_options {\n    subnet_ids = ["subnet-0123456789abcdef0"]\n  }\n}`,
      },
      findings: [{ messageId: "missing" }],
    },
    {
      name: "an override that removes the group",
      build: (stack) => {
        const { DbInstance } = require("@cdktf/provider-aws/lib/db-instance") as typeof import("@cdktf/provider-aws/lib/db-instance");
        new DbInstance(stack, "orders", { instanceClass: "db.t4g.micro", vpcSecurityGroupIds: ["sg-0123456789abcdef0"] }).addOverride(
          "vpc_security_group_ids",
          null,
        );
      },
      findings: [{ messageId: "missing", constructPath: "test/orders" }],
    },
  ],
});

import policy from "../../../../policies/rules/terraform/terraform-no-ignored-exposure";
import { testPolicy } from "../../../../policies/testing";

const ignoring = (type: string, what: string) => ({
  "main.tf": `resource "${type}" "a" {\n  lifecycle {\n    ignore_changes = ${what}\n  }\n}`,
});

testPolicy(policy, {
  accept: [
    { name: "a type that decides nothing", files: ignoring("aws_cloudwatch_dashboard", "all") },
    { name: "the size of a Kafka cluster's volumes", files: ignoring("aws_msk_cluster", "[broker_node_group_info[0].storage_info]") },
    { name: "how many processors a queue has", files: ignoring("aws_batch_compute_environment", "[compute_resources[0].desired_vcpus]") },
    { name: "the password of a database", files: ignoring("aws_db_instance", "[password]") },
  ],
  reject: [
    { name: "everything", files: ignoring("aws_route", "all"), findings: [{ messageId: "ignored", address: "aws_route.a", line: 1 }] },
    {
      name: "the block around the groups of a Kafka cluster",
      files: ignoring("aws_msk_cluster", "[broker_node_group_info]"),
      findings: [{ messageId: "ignored" }],
    },
    {
      name: "the groups of a proxy",
      files: ignoring("aws_db_proxy", "[vpc_security_group_ids]"),
      findings: [
        {
          messageId: "ignored",
          message: "aws_db_proxy.a ignores changes of vpc_security_group_ids, so that a loosening outside of Terraform stays.",
        },
      ],
    },
    { name: "the policy of a queue", files: ignoring("aws_sqs_queue_policy", "[policy]"), findings: [{ messageId: "ignored" }] },
    {
      name: "a network interface by a key in brackets",
      files: ignoring("aws_launch_template", "[network_interfaces[0]]"),
      findings: [{ messageId: "ignored" }],
    },
    {
      name: "a part of the rules",
      files: ignoring("aws_security_group", "[ingress[0].cidr_blocks]"),
      findings: [
        {
          messageId: "ignored",
          message: "aws_security_group.a ignores changes of ingress, so that a loosening outside of Terraform stays.",
        },
      ],
    },
    {
      name: "a construct's lifecycle",
      build: (stack) => {
        const { DbInstance } = require("@cdktf/provider-aws/lib/db-instance") as typeof import("@cdktf/provider-aws/lib/db-instance");
        new DbInstance(stack, "orders", { instanceClass: "db.t4g.micro", lifecycle: { ignoreChanges: ["publicly_accessible"] } });
      },
      findings: [{ messageId: "ignored", constructPath: "test/orders" }],
    },
  ],
});

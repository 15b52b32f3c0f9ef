import policy from "../../../../policies/rules/msk/msk-no-public-cluster";
import { testPolicy } from "../../../../policies/testing";

const cluster = (value: string) => ({
  "main.tf": `variable "v" {}
resource "aws_msk_cluster" "a" {
  broker_node_group_info {
    connectivity_info {
      public_access {
        type = ${value}
      }
    }
  }
}`,
});

testPolicy(policy, {
  accept: [
    { name: "left out", files: { "main.tf": `resource "aws_msk_cluster" "a" {}` } },
    { name: "disabled", files: cluster(`"DISABLED"`) },
  ],
  reject: [
    {
      name: "public addresses",
      files: cluster(`"SERVICE_PROVIDED_EIPS"`),
      findings: [
        {
          messageId: "public",
          address: "aws_msk_cluster.a",
          attribute: "broker_node_group_info[0].connectivity_info[0].public_access[0].type",
          line: 6,
        },
      ],
    },
    { name: "a variable without a default", files: cluster("var.v"), findings: [{ messageId: "unknown" }] },
    {
      name: "blocks as objects in JSON",
      files: {
        "main.tf.json": JSON.stringify({
          resource: {
            aws_msk_cluster: { a: { broker_node_group_info: { connectivity_info: { public_access: { type: "SERVICE_PROVIDED_EIPS" } } } } },
          },
        }),
      },
      findings: [{ messageId: "public" }],
    },
  ],
});

import policy from "../../../../policies/rules/terraform/terraform-no-provisioner";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [{ name: "no provisioner", files: { "main.tf": `resource "null_resource" "a" {}` } }],
  reject: [
    {
      name: "each of two, in JSON as cdktf writes them",
      files: {
        "main.tf.json": JSON.stringify({
          resource: {
            null_resource: { a: { provisioner: [{ "local-exec": { command: "true" } }, { "remote-exec": { inline: ["true"] } }] } },
          },
        }),
      },
      findings: [
        {
          messageId: "provisioner",
          address: "null_resource.a",
          message: "null_resource.a runs a local-exec provisioner, whose doings cannot be judged.",
        },
        {
          messageId: "provisioner",
          address: "null_resource.a",
          message: "null_resource.a runs a remote-exec provisioner, whose doings cannot be judged.",
        },
      ],
    },
    {
      name: "an override of a construct",
      build: (stack) => {
        const { SecurityGroup } =
          require("@cdktf/provider-aws/lib/security-group") as typeof import("@cdktf/provider-aws/lib/security-group");
        new SecurityGroup(stack, "db").addOverride("provisioner", [{ "local-exec": { command: "true" } }]);
      },
      findings: [{ messageId: "provisioner", constructPath: "test/db" }],
    },
  ],
});

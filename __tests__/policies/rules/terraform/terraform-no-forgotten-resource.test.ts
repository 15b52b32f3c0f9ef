import policy from "../../../../policies/rules/terraform/terraform-no-forgotten-resource";
import { testPolicy } from "../../../../policies/testing";

const removed = (lifecycle: string) => `resource "aws_vpc" "main" {}\nremoved {\n  from = aws_security_group.db\n${lifecycle}}\n`;

testPolicy(policy, {
  accept: [
    { name: "one that destroys", files: { "main.tf": removed("  lifecycle {\n    destroy = true\n  }\n") } },
    { name: "one without a word about it, which destroys", files: { "main.tf": removed("") } },
    { name: "a new name", files: { "main.tf": `moved {\n  from = aws_eip.a\n  to   = aws_eip.b\n}\nresource "aws_eip" "b" {}` } },
  ],
  reject: [
    {
      name: "one that lets the object be",
      files: { "main.tf": removed("  lifecycle {\n    destroy = false\n  }\n") },
      findings: [
        {
          messageId: "forgotten",
          address: "removed",
          message: "removed lets go of aws_security_group.db, which stays as it is and is judged no more.",
        },
      ],
    },
    {
      name: "OpenTofu's, which lets it be without a word",
      files: { "main.tofu": removed("") },
      findings: [{ messageId: "forgotten" }],
    },
    {
      name: "one of a module's resources, in JSON",
      files: {
        "main.tf.json": JSON.stringify({ module: { m: { source: "./m" } } }),
        "m/main.tf.json": JSON.stringify({ removed: [{ from: "aws_eip.a", lifecycle: { destroy: false } }] }),
      },
      findings: [
        {
          messageId: "forgotten",
          message: "module.m.removed lets go of module.m.aws_eip.a, which stays as it is and is judged no more.",
        },
      ],
    },
  ],
});
